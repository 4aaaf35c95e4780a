namespace EmaPain.Oracle.Published;

/// <summary>An instrument asked at an occasion.</summary>
public sealed record PublishedStep(string Instrument)
{
    /// <summary>Arms that are asked; empty: all.</summary>
    public IReadOnlyList<string> Arms { get; init; } = [];

    /// <summary>Hours after which the next instrument is asked even if this one is not answered.</summary>
    public int? AnswerWithinHours { get; init; }
}
