namespace EmaPain.App.Ports;

/// <summary>When the carrier refused our credentials, for all instances to see; on the machine's clock.</summary>
public interface ICarrierRefusals
{
    Task NoteAsync(DateTimeOffset at, CancellationToken cancel);

    /// <summary>The refusal that was noted last; nothing where there was none.</summary>
    Task<DateTimeOffset?> LastAsync(CancellationToken cancel);
}
