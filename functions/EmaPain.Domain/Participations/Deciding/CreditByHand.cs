using System.Text.RegularExpressions;
using EmaPain.Domain.Compensation;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Schedule;

namespace EmaPain.Domain.Participations.Deciding;

/// <summary>What staff may credit and take back by hand.</summary>
internal static partial class CreditByHand
{
    private const int LongestCause = 40;
    private const int DigitsOfANumber = 7;
    private const int MostCents = 100_000_00;

    public static Refusal? ObstacleOf(Deliberation d, StaffRecord.Adjustment adjustment)
    {
        if (ObstacleOf(d, adjustment.Cause) is { } badCause)
        {
            return new Refusal("bad-cause", badCause);
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

    private static string? ObstacleOf(Deliberation d, string cause)
    {
        if (cause.Length is 0 or > LongestCause || !cause.All(c => c is '-' or (>= 'a' and <= 'z') or (>= '0' and <= '9')))
        {
            return $"Give as cause an occasion, or a short reason of lower-case letters, digits and hyphens, at most {LongestCause}.";
        }

        if (LooksLikeANumberOfAPerson(d, cause))
        {
            return "The cause looks like a tax id, a bank account or a phone number, and none is kept here; give a reason in words.";
        }

        return d.State.OccasionOf(new OccasionId(cause)) is null && d.Study.Occasions.SelectMany(OccasionPlanning.IdsOf).Any(id => Shape(id.Value) == Shape(cause))
            ? $"'{cause}' looks like an occasion, and {d.State.Key.Participant} has none of that name; give an occasion as 'emapain participants show' spells it, or a reason that is no occasion."
            : null;
    }

    /// <summary>What is left of an occasion's name without its numbers and hyphens.</summary>
    private static string Shape(string name) => string.Concat(name.Where(char.IsAsciiLetter));

    /// <summary>Seven digits or more, but for dates; an occasion's own id is known to be none.</summary>
    private static bool LooksLikeANumberOfAPerson(Deliberation d, string cause) =>
        OccasionPlanning.Find(d.Study, new OccasionId(cause)) is null
        && ADate().Replace(cause, "").Count(char.IsAsciiDigit) >= DigitsOfANumber;

    [GeneratedRegex("(?<![0-9])20[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])(?![0-9])")]
    private static partial Regex ADate();
}
