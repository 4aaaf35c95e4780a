using EmaPain.Domain.Ids;

namespace EmaPain.Domain.Studies;

/// <summary>A rule by which an alert is raised; any one of its clauses suffices.</summary>
public sealed record AlertRule
{
    /// <summary>The name of the rule in facts/domain.md section 5, in lower kebab case.</summary>
    public required RuleId Id { get; init; }

    public required int Version { get; init; }

    public required AlertTrigger Trigger { get; init; }

    /// <summary>What the clauses look at: an instrument's score (<c>PEG</c>) or an item (<c>PST.pain</c>). Only with <see cref="AlertTrigger.Scores"/>.</summary>
    public IReadOnlyList<string> Measures { get; init; } = [];

    /// <summary>Clauses on scores; only with <see cref="AlertTrigger.Scores"/>.</summary>
    public IReadOnlyList<WorseningClause> Clauses { get; init; } = [];

    /// <summary>The level of an alert that no clause gives: crisis, distress.</summary>
    public AlertLevel? Level { get; init; }

    /// <summary>How many occasions in a row have to be missed; only with <see cref="AlertTrigger.Missed"/>, which raises a task.</summary>
    public int? MissedInARow { get; init; }
}
