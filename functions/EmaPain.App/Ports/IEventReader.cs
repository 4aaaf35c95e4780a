namespace EmaPain.App.Ports;

/// <summary>Reads what Event Grid delivers, in both schemas and any casing.</summary>
public interface IEventReader
{
    /// <summary>Splits a body into its events, each as received; a part that is no event comes back as unreadable.</summary>
    IReadOnlyList<InboxEntry> Split(string body, DateTimeOffset now);

    /// <summary>Reads one event as it lies in the inbox.</summary>
    CarrierEvent Read(InboxEntry entry);
}
