using EmaPain.Domain.Ids;
using NodaTime;

namespace EmaPain.Domain.Participations;

/// <summary>A criterion of eligibility as staff recorded it last.</summary>
public sealed record RecordedCriterion(RuleId Criterion, CriterionOutcome Outcome, Instant At, string By);
