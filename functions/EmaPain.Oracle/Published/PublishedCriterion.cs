namespace EmaPain.Oracle.Published;

/// <summary>What a person has to meet to take part: by answers at an occasion, or as staff record it.</summary>
public sealed record PublishedCriterion(string Id, string By)
{
    public string? Occasion { get; init; }

    public IReadOnlyList<string> Items { get; init; } = [];

    public decimal? AtLeast { get; init; }

    public IReadOnlyList<string> Roles { get; init; } = [];

    public bool IsByStaff => By == "staff";
}
