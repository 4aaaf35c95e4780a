namespace EmaPain.Local.Cohort.Doors;

/// <summary>The way of a phone's text to the trial.</summary>
public interface ICarrierDoor
{
    /// <param name="phoneFrom">E.164.</param>
    /// <param name="senderNumberTo">The trial's number.</param>
    /// <param name="text">What was typed.</param>
    /// <param name="receivedAt">The carrier's receipt, on the trial's clock.</param>
    /// <param name="cancel">Gives up.</param>
    Task SendsAsync(string phoneFrom, string senderNumberTo, string text, DateTimeOffset receivedAt, CancellationToken cancel);
}
