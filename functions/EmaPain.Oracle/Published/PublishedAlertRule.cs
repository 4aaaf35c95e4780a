namespace EmaPain.Oracle.Published;

/// <summary>A rule by which staff are told.</summary>
public sealed record PublishedAlertRule(string Id, string Trigger)
{
    public IReadOnlyList<string> Measures { get; init; } = [];

    public IReadOnlyList<PublishedClause> Clauses { get; init; } = [];

    public string? Level { get; init; }
}
