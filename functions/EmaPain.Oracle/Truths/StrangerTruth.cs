namespace EmaPain.Oracle.Truths;

/// <summary>A text from a phone that nobody enrolled.</summary>
public sealed record StrangerTruth(DateTimeOffset At, string Phone, string SenderNumber, Meaning Meaning, string Typed)
{
    /// <summary>Whether the carrier reports the text in a form that nobody can read.</summary>
    public bool IsGarbled { get; init; }
}
