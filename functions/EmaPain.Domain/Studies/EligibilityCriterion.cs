using EmaPain.Domain.Ids;

namespace EmaPain.Domain.Studies;

/// <summary>One criterion: by answers at an occasion, or by what staff record.</summary>
public sealed record EligibilityCriterion
{
    public required RuleId Id { get; init; }

    /// <summary>For staff; never sent to a participant.</summary>
    public required string Title { get; init; }

    public required EligibilityBasis By { get; init; }

    /// <summary>The occasion whose answers count; none where staff record the criterion.</summary>
    public OccasionId? Occasion { get; init; }

    /// <summary>The items that count, all of which have to be answered; empty where staff record the criterion.</summary>
    public IReadOnlyList<ItemId> Items { get; init; } = [];

    /// <summary>Roles that have to meet it; empty: all.</summary>
    public IReadOnlyList<RoleId> Roles { get; init; } = [];

    /// <summary>The smallest value that meets the criterion; compared unrounded.</summary>
    public decimal? AtLeast { get; init; }
}
