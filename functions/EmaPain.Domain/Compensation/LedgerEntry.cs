using EmaPain.Domain.Ids;
using NodaTime;

namespace EmaPain.Domain.Compensation;

/// <summary>One line of the account book; never changed after it was written.</summary>
/// <param name="Id">Computed from study, participant, event, rule and revision.</param>
/// <param name="Type">What kind of line.</param>
/// <param name="Rule">The rule that it follows.</param>
/// <param name="RuleVersion">The rule's version.</param>
/// <param name="Cause">The occasion, or <c>interview</c>.</param>
/// <param name="Cents">US cents; negative where something is taken back, 0 where the cap left nothing.</param>
/// <param name="At">When it was booked.</param>
public sealed record LedgerEntry(EntryId Id, EntryType Type, RuleId Rule, int RuleVersion, string Cause, int Cents, Instant At);
