using System.Collections.Immutable;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Studies;

namespace EmaPain.Domain.Alerts;

/// <summary>What a rule says of one occasion.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="RuleVersion">Its version.</param>
/// <param name="Occasion">The occasion that was looked at.</param>
/// <param name="Level">The highest level at which it fires; none if it does not.</param>
/// <param name="Evidence">The values that let it fire.</param>
public sealed record Verdict(RuleId Rule, int RuleVersion, OccasionId Occasion, AlertLevel? Level, ImmutableArray<AlertEvidence> Evidence);
