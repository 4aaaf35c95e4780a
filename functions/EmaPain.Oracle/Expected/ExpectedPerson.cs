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
    public int BalanceCents => Entries.Sum(entry => entry.Cents);
}
