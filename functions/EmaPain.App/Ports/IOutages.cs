namespace EmaPain.App.Ports;

/// <summary>When a service outside failed us last, for all instances to see; on the machine's clock.</summary>
public interface IOutages
{
    Task NoteAsync(Outage outage, DateTimeOffset at, CancellationToken cancel);

    /// <summary>When that was noted last; nothing where it never was.</summary>
    Task<DateTimeOffset?> LastAsync(Outage outage, CancellationToken cancel);
}
