namespace EmaPain.Oracle.Published;

/// <summary>One reason to be paid: "answers", "assessment", "attendance", "interview", "streak" or "completion".</summary>
public sealed record PublishedPayRule(string Id, string On, int Cents)
{
    public IReadOnlyList<string> Occasions { get; init; } = [];

    /// <summary>In place of a list: the occasions of these weeks.</summary>
    public PublishedWeeks? Weeks { get; init; }

    public string? Instrument { get; init; }

    public int? MinimumItems { get; init; }

    /// <summary>Occasions in a row that make a streak.</summary>
    public int? InARow { get; init; }

    /// <summary>Occasions that make the bonus for completion; none: all.</summary>
    public int? MinimumOccasions { get; init; }

    /// <summary>"paid" or "unpaid".</summary>
    public string Late { get; init; } = "unpaid";

    /// <summary>"share": a part of what is asked earns a part of the amount, rounded down to a cent.</summary>
    public string Prorated { get; init; } = "whole";

    /// <summary>The most that one person gets by this rule.</summary>
    public int? CapCents { get; init; }

    public IReadOnlyList<string> Arms { get; init; } = [];

    public IReadOnlyList<string> Roles { get; init; } = [];

    public bool IsShare => Prorated == "share";
}
