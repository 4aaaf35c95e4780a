namespace EmaPain.Oracle.Truths;

/// <summary>A text that a person sends on their own account.</summary>
public sealed record OwnText(DateTimeOffset At, Meaning Meaning, string Typed)
{
    /// <summary>The number that a correction gives.</summary>
    public SpokenValue? Says { get; init; }

    /// <summary>Whom a peer coach writes about.</summary>
    public IReadOnlyList<string> About { get; init; } = [];
}
