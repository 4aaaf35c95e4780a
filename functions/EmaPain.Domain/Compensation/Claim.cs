using EmaPain.Domain.Ids;
using EmaPain.Domain.Studies;
using NodaTime;

namespace EmaPain.Domain.Compensation;

/// <summary>What a rule says of one cause.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Cause">The occasion, <c>interview</c> or <c>completion</c>.</param>
/// <param name="Cents">What is earned before any cap; 0 where the ground is not there.</param>
/// <param name="EarnedAt">When the ground was there: the answer, the visit, the interview; none where it is not.</param>
internal sealed record Claim(CompensationRule Rule, string Cause, int Cents, Instant? EarnedAt)
{
    public bool IsOf(LedgerEntry entry) => IsOfRule(entry, Rule.Id) && entry.Cause == Cause;

    /// <summary>Whether an entry was booked by a rule.</summary>
    public static bool IsOfRule(LedgerEntry entry, RuleId rule) =>
        entry.Type is EntryType.Earned or EntryType.Capped or EntryType.Reversed && entry.Rule == rule;
}
