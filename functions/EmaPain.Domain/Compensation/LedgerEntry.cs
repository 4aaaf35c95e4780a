using System.Text.Json.Serialization;
using EmaPain.Domain.Ids;
using NodaTime;

namespace EmaPain.Domain.Compensation;

/// <summary>One line of the account book; never changed after it was written.</summary>
/// <param name="Id">Computed from study, participant, event, rule and revision.</param>
/// <param name="Type">What kind of line.</param>
/// <param name="Rule">The rule that it follows; the type's own word where no rule of the study does.</param>
/// <param name="RuleVersion">The rule's version.</param>
/// <param name="Cause">The occasion, the recorded event, staff's reason, or the payout.</param>
/// <param name="Cents">US cents that it adds to the balance; negative where something is taken back or paid, 0 where the cap left nothing.</param>
/// <param name="At">When it was booked.</param>
public sealed record LedgerEntry(EntryId Id, EntryType Type, RuleId Rule, int RuleVersion, string Cause, int Cents, Instant At)
{
    /// <summary>The member of staff behind it, by id; none: the rules alone.</summary>
    public string? Actor { get; init; }

    /// <summary>The payment that it is about; none: it is about what was earned.</summary>
    public Payment? Payment { get; init; }

    /// <summary>When what it is about was earned, where that is known: by the answer, the visit or the interview, however much later it was booked.</summary>
    public Instant? EarnedAt { get; init; }

    /// <summary>The instant whose calendar year it counts for.</summary>
    [JsonIgnore]
    public Instant CountsAt => EarnedAt ?? At;
}
