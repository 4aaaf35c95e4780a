namespace EmaPain.Local.Mailbox;

/// <summary>A mail as the mailbox received it.</summary>
/// <param name="To">Addresses only, without names.</param>
/// <param name="Text">Empty when the mail has no plain part.</param>
/// <param name="Html">Empty when the mail has no HTML part; not sanitised.</param>
/// <param name="Date">The mail's own date, on the sender's clock.</param>
public sealed record ReceivedMail(string Id, IReadOnlyList<string> To, string Subject, string Text, string Html, DateTimeOffset Date)
{
    /// <summary>As the sender gave it.</summary>
    public string MessageId { get; init; } = "";
}
