using System.Text.RegularExpressions;
using EmaPain.Domain.Compensation;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Schedule;
using EmaPain.Domain.Studies;

namespace EmaPain.Domain.Participations.Deciding;

/// <summary>What goes into the account book beside payments.</summary>
internal static partial class Crediting
{
    private const int LongestCause = 40;
    private const int DigitsOfANumber = 7;
    private const int MostCents = 100_000_00;
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
        if (Overpayment.Missing(d.Study, d.State, d.State.Ledger, d.Now) is { } writtenOff)
        {
            Book(d, writtenOff);
        }
    }

    public static void Book(Deliberation d, LedgerEntry entry)
    {
        d.Record(new Happening.EntryBooked(d.Now, entry));
        d.Do(new Effect.RefreshPayments());
        if (entry is { Type: EntryType.Overpaid, Cents: > 0 })
        {
            d.RaiseTask(TaskKind.SettleOverpayment, entry.Id.Value);
        }
    }

    public static void Adjust(Deliberation d, StaffRecord.Adjustment adjustment, string actor)
    {
        if (ObstacleOf(d, adjustment) is { } refusal)
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
        if (d.Study.Compensation.Rules.Any(rule => rule.On == CompensationEvent.Completion && IsPaidBy(rule, d, id)))
        {
            d.Revise(id);
        }

        AskToCredit(d, id);
    }

    /// <summary>Asks staff to credit a paid occasion that the person had no fair chance to answer.</summary>
    public static void AskToCredit(Deliberation d, OccasionId id)
    {
        if (d.Study.Compensation.Rules.Any(rule =>
            rule.On == CompensationEvent.Answers && IsPaidBy(rule, d, id) && PaidOccasions.IsExcused(rule, d.Study, d.State.OccasionOf(id)!)))
        {
            d.RaiseTask(TaskKind.CreditUnaskedOccasion, id.Value);
        }
    }

    /// <summary>Whether somebody is paid for coming to a call or session; a correction of its record is judged again.</summary>
    public static bool PaysAttendance(Deliberation d, OccasionId id) =>
        PayVersion.All(d.Study, d.State).SelectMany(version => version.Compensation.Rules).Any(rule => rule.On == CompensationEvent.Attendance && IsPaidBy(rule, d, id));

    private static bool IsPaidBy(CompensationRule rule, Deliberation d, OccasionId id) =>
        d.State.IsAmong(rule.Roles, rule.Arms) && PaidOccasions.Of(d.Study, rule).Contains(id);

    private static Refusal? ObstacleOf(Deliberation d, StaffRecord.Adjustment adjustment)
    {
        if (adjustment.Cause.Length is 0 or > LongestCause || !adjustment.Cause.All(c => c is '-' or (>= 'a' and <= 'z') or (>= '0' and <= '9')))
        {
            return new Refusal("bad-cause", $"Give as cause an occasion, or a short reason of lower-case letters, digits and hyphens, at most {LongestCause}.");
        }

        if (LooksLikeANumberOfAPerson(d, adjustment.Cause))
        {
            return new Refusal("bad-cause", "The cause looks like a tax id, a bank account or a phone number, and none is kept here; give a reason in words.");
        }

        if (adjustment.Cents is 0 or < -MostCents or > MostCents)
        {
            return new Refusal("bad-amount", $"{adjustment.Cents} cents cannot be booked; give cents other than 0, at most {MostCents}.");
        }

        var room = new Caps(d.Study, d.State, d.State.Ledger, d.Now).Room();
        if (adjustment.Cents > room)
        {
            return new Refusal("above-cap", $"The study's caps leave {Deliberation.Dollars(room)} for {d.State.Key.Participant}; credit at most that.");
        }

        if (adjustment.Cents > 0 && OpenByHand.For(d.Study, d.State, adjustment.Cause) is { } open && adjustment.Cents > open)
        {
            return new Refusal(
                "paid-by-rule",
                $"The study's rules leave {Deliberation.Dollars(open)} open for {adjustment.Cause} of {d.State.Key.Participant}; credit at most that, or give another reason than an occasion.");
        }

        var owed = Account.Owed(d.State.Ledger);
        return -adjustment.Cents > owed
            ? new Refusal("not-owed", $"{d.State.Key.Participant} is owed {Deliberation.Dollars(owed)}; no more can be taken back. What was paid is settled outside.")
            : null;
    }

    /// <summary>Seven digits or more, but for dates; an occasion's own id is known to be none.</summary>
    private static bool LooksLikeANumberOfAPerson(Deliberation d, string cause) =>
        OccasionPlanning.Find(d.Study, new OccasionId(cause)) is null
        && ADate().Replace(cause, "").Count(char.IsAsciiDigit) >= DigitsOfANumber;

    [GeneratedRegex("(?<![0-9])20[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])(?![0-9])")]
    private static partial Regex ADate();
}
