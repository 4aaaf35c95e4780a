using EmaPain.Domain.Compensation;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Studies;

namespace EmaPain.Domain.Participations.Deciding;

/// <summary>What goes into the account book beside payments.</summary>
internal static class Crediting
{
    private static readonly RuleId Adjustment = new("adjusted");

    public static void Judge(Deliberation d)
    {
        foreach (var entry in CompensationJudge.Judge(d.Study, d.State, d.Now))
        {
            Book(d, entry);
        }
    }

    /// <summary>Enters what is written off, where something is.</summary>
    public static void Settle(Deliberation d)
    {
        foreach (var entry in Overpayment.Missing(d.Study, d.State, d.State.Ledger, d.Now))
        {
            Book(d, entry);
        }
    }

    public static void Book(Deliberation d, LedgerEntry entry)
    {
        d.Record(new Happening.EntryBooked(d.Now, entry));
        d.Do(new Effect.RefreshPayments());
        if (entry is { Type: EntryType.Overpaid, Cents: > 0 })
        {
            var number = d.State.Ledger.Count(one => one.Type == EntryType.Overpaid);
            d.RaiseTask(TaskKind.SettleOverpayment, $"{entry.Cause} {Deliberation.Dollars(entry.Cents)}{(number > 1 ? $" (write-off {number})" : "")}");
        }
    }

    public static void Adjust(Deliberation d, StaffRecord.Adjustment adjustment, string actor)
    {
        if (CreditByHand.ObstacleOf(d, adjustment) is { } refusal)
        {
            d.Refuse(refusal.Code, refusal.Sentence);
            return;
        }

        var id = new EntryId(NameBasedId.Of("entry", d.State.Key.ToString(), "adjusted", d.Input.Id.Value).ToString());
        Book(d, new LedgerEntry(id, EntryType.Adjusted, Adjustment, 1, adjustment.Cause, adjustment.Cents, d.Now) { Actor = actor });
        Judge(d);
    }

    /// <summary>An occasion that never goes out may make a bonus due that waited for it.</summary>
    public static void LookAtUnasked(Deliberation d, OccasionId id)
    {
        if (RuleInForce.For(d.Study, d.State, CompensationJudge.Completion).Any(one => one.Rule.On == CompensationEvent.Completion && one.IsAbout(id)))
        {
            d.Revise(id);
        }

        AskToCredit(d, id);
    }

    /// <summary>Asks staff to credit a paid occasion that the person had no fair chance to answer.</summary>
    public static void AskToCredit(Deliberation d, OccasionId id)
    {
        var occasion = d.State.OccasionOf(id)!;
        if (RuleInForce.For(d.Study, d.State, id.Value).Any(one => one.Rule.On == CompensationEvent.Answers && one.IsAbout(id) && one.IsExcused(occasion)))
        {
            d.RaiseTask(TaskKind.CreditUnaskedOccasion, id.Value);
        }
    }

    /// <summary>What becomes known of a text after its occasion is over may tell that the person never had the question, or had it.</summary>
    public static void LookAtLost(Deliberation d, Occasion before)
    {
        var after = d.State.OccasionOf(before.Id)!;
        if (RuleInForce.All(d.Study, d.State).Any(one => one.IsAbout(before.Id) && one.IsExcused(before) != one.IsExcused(after)))
        {
            d.Revise(before.Id);
            AskToCredit(d, before.Id);
        }
    }

    /// <summary>What was done before the arm was known may be paid in that arm only.</summary>
    public static void LookAtArm(Deliberation d)
    {
        var ofArm = RuleInForce.All(d.Study, d.State).Where(one => one.Rule.Arms.Count > 0).ToList();
        foreach (var id in d.State.Occasions.Select(occasion => occasion.Id).Where(id => ofArm.Exists(one => one.IsAbout(id) && one.IsDone(d.State.OccasionOf(id)!))).ToList())
        {
            d.Revise(id);
        }
    }

    /// <summary>Whoever leaves before the activation has no occasion to come, and a share of a bonus may be due for what was done.</summary>
    public static void LookAtDone(Deliberation d)
    {
        var bonuses = RuleInForce.For(d.Study, d.State, CompensationJudge.Completion).Where(one => one.Rule.On == CompensationEvent.Completion).ToList();
        if (d.State is { ActivatedAt: null } && d.State.Occasions.FirstOrDefault(occasion => bonuses.Exists(one => one.IsAbout(occasion.Id) && one.IsDone(occasion))) is { } done)
        {
            d.Revise(done.Id);
        }
    }

    /// <summary>Whether somebody is paid for coming to a call or session, by itself or as one of several; a correction of its record is judged again.</summary>
    public static bool PaysAttendance(Deliberation d, OccasionId id) => RuleInForce.All(d.Study, d.State).Any(one => one.IsAbout(id));
}
