namespace EmaPain.Local.Carrier.Phones;

/// <summary>A text that reached a phone.</summary>
/// <param name="Tag">The tag of the send call, if it had one.</param>
/// <param name="At">When it arrived, on the trial's clock.</param>
/// <param name="Segments">How many segments the carrier bills.</param>
public sealed record DeliveredText(
    string MessageId,
    string From,
    string To,
    string Text,
    string? Tag,
    DateTimeOffset At,
    int Segments,
    TextAuthor Author);
