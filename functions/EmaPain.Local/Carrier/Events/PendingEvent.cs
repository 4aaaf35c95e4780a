namespace EmaPain.Local.Carrier.Events;

/// <summary>An event on its way to one webhook; open work until it is taken or given up.</summary>
internal sealed record PendingEvent(CarrierEvent Event, int Failed, DateTimeOffset Published, IDisposable Open);
