namespace EmaPain.Local.Cohort.Doors;

/// <summary>The way of a phone's text to the trial, and of what becomes of its mails.</summary>
public interface ICarrierDoor
{
    /// <param name="phoneFrom">E.164.</param>
    /// <param name="senderNumberTo">The trial's number.</param>
    /// <param name="text">What was typed.</param>
    /// <param name="receivedAt">The carrier's receipt, on the trial's clock.</param>
    /// <param name="cancel">Gives up.</param>
    Task SendsAsync(string phoneFrom, string senderNumberTo, string text, DateTimeOffset receivedAt, CancellationToken cancel);

    /// <summary>The same in an event whose words are not where a text has them.</summary>
    Task GarblesAsync(string phoneFrom, string senderNumberTo, string text, DateTimeOffset receivedAt, CancellationToken cancel);

    /// <summary>Reports that a mail about an alert came back.</summary>
    Task ReturnsAsync(StaffMail.Alert mail, CancellationToken cancel);
}
