namespace EmaPain.Oracle.Published;

/// <summary>One reason to be paid.</summary>
public sealed record PublishedPayRule(string Id, string On, int Cents)
{
    public IReadOnlyList<string> Occasions { get; init; } = [];

    public string? Instrument { get; init; }

    public int? MinimumItems { get; init; }

    /// <summary>"paid" or "unpaid".</summary>
    public string Late { get; init; } = "unpaid";

    public IReadOnlyList<string> Arms { get; init; } = [];

    public IReadOnlyList<string> Roles { get; init; } = [];
}
