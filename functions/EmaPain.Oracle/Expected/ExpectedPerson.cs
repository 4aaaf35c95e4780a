namespace EmaPain.Oracle.Expected;

/// <summary>What the tables have to hold of one participant.</summary>
public sealed record ExpectedPerson(
    string Id,
    IReadOnlyList<ExpectedOccasion> Occasions,
    IReadOnlyList<ExpectedAnswer> Answers,
    IReadOnlyList<ExpectedEntry> Entries,
    IReadOnlyList<ExpectedAlert> Alerts,
    IReadOnlyList<ExpectedText> Texts,
    IReadOnlyList<ExpectedCall> Calls)
{
    /// <summary>When the coordinator is asked to see to a hold that nobody has cleared.</summary>
    public IReadOnlyList<DateTimeOffset> HoldTasks { get; init; } = [];

    public int BalanceCents => Entries.Sum(entry => entry.Cents);
}
