using EmaPain.Domain.Ids;

namespace EmaPain.Domain.Compensation;

/// <summary>Money that a claim was paid.</summary>
/// <param name="Rule">The claim's rule.</param>
/// <param name="Cause">The claim's cause.</param>
/// <param name="Cents">US cents.</param>
internal sealed record ClaimPart(RuleId Rule, string Cause, int Cents);
