using System.Collections.Immutable;
using EmaPain.Domain.Compensation;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Participations;
using EmaPain.Domain.Studies;
using EmaPain.Domain.Tests.Participations;
using NodaTime;

namespace EmaPain.Domain.Tests.Compensation;

/// <summary>Mission Reconnect with other pay rules, and people whose weeks stand as a test says.</summary>
internal static class PaidStudy
{
    public static readonly Instant Later = Instant.FromUtc(2026, 7, 1, 12, 0);

    private static readonly StudyDefinition Published = Trial.StudyOf("mission-reconnect");

    public static CompensationRule Weekly { get; } = Published.Compensation.Rules[0];

    /// <summary>A rule about weeks 1 to 8 as a whole.</summary>
    public static CompensationRule Of(CompensationEvent on, int cents) =>
        new() { Id = new RuleId($"{on}".ToLowerInvariant()), Version = 1, On = on, Cents = cents, Weeks = new WeekRange(1, 8), Instrument = new InstrumentId("PST") };

    public static StudyDefinition With(params CompensationRule[] rules) => Published with { Compensation = new CompensationPlan { Rules = rules } };

    /// <summary>A person whose weeks from 1 on are: <c>x</c> all answered, digits so many items answered, <c>-</c> missed, <c>h</c> held, <c>i</c> held while it was open, <c>I</c> so after all was answered, <c>o</c> opted out, <c>.</c> planned.</summary>
    public static Participation Person(string weeks) => Person(weeks, Later);

    /// <param name="weeks">As above.</param>
    /// <param name="answered">When all answers came.</param>
    public static Participation Person(string weeks, Instant answered)
    {
        var person = Trial.Active("mission-reconnect").Person;
        return person with { Occasions = [.. person.Occasions.Select(occasion => Lived(occasion, weeks, answered))] };
    }

    public static Participation Judged(this Participation person, StudyDefinition study) => person.Judged(study, Later);

    public static Participation Judged(this Participation person, StudyDefinition study, Instant now) =>
        person with { Ledger = [.. person.Ledger, .. CompensationJudge.Judge(study, person, now)] };

    public static Participation Now(this Participation person, string weeks) => person.Now(weeks, Later);

    /// <summary>Weeks that stand as before keep their answers; others were answered at an instant.</summary>
    public static Participation Now(this Participation person, string weeks, Instant answered) => person with
    {
        Occasions = [.. person.Occasions.Zip(Person(weeks, answered).Occasions, (before, after) =>
            (before.Status, before.Reason, before.Answers.Length) == (after.Status, after.Reason, after.Answers.Length) ? before : after)],
    };

    public static Participation With(this Participation person, params LedgerEntry[] entries) => person with { Ledger = [.. person.Ledger, .. entries] };

    /// <summary>An entry of staff or of a payout, as they stand in the book.</summary>
    public static LedgerEntry Entry(EntryType type, string cause, int cents) =>
        new(new EntryId($"{type} {cause} {cents}"), type, new RuleId($"{type}".ToLowerInvariant()), 1, cause, cents, Later);

    /// <summary>All that is owed is put into a payout.</summary>
    public static Participation Approved(this Participation person, string payout) =>
        person.With(Entry(EntryType.Approved, payout, 0) with { Payment = new Payment(new PayoutId(payout), Account.Owed(person.Ledger)) });

    /// <summary>All that is owed is put into a payout and paid.</summary>
    public static Participation Paid(this Participation person, string payout)
    {
        var approved = person.Approved(payout);
        var payment = approved.Ledger[^1].Payment!;
        return approved.With(Entry(EntryType.Disbursed, payout, -payment.Cents) with { Payment = payment });
    }

    public static IEnumerable<string> Lines(this Participation person) =>
        person.Ledger.Select(entry => $"{entry.Type} {entry.Cause} {entry.Cents}");

    private static Occasion Lived(Occasion occasion, string weeks, Instant answered)
    {
        var place = weeks.Select((_, i) => $"week-{i + 1}").ToList().IndexOf(occasion.Id.Value);
        return place < 0 ? occasion : weeks[place] switch
        {
            'x' => occasion with { Status = OccasionStatus.Completed, Answers = Answers(3, answered) },
            'h' => occasion with { Status = OccasionStatus.Unsent, Reason = MissingReason.NotSentHeld },
            'i' => occasion with { Status = OccasionStatus.Closed, Reason = MissingReason.NoResponse, InterruptedAt = occasion.Planned, Answers = Answers(1, answered) },
            'I' => occasion with { Status = OccasionStatus.Completed, InterruptedAt = occasion.Planned, Answers = Answers(3, answered) },
            'o' => occasion with { Status = OccasionStatus.Unsent, Reason = MissingReason.NotSentOptOut },
            '-' => occasion with { Status = OccasionStatus.Closed, Reason = MissingReason.NoResponse },
            '.' => occasion,
            var items => occasion with { Status = OccasionStatus.Closed, Reason = MissingReason.NoResponse, Answers = Answers(items - '0', answered) },
        };
    }

    private static ImmutableArray<Answer> Answers(int items, Instant answered) =>
    [
        .. Published.InstrumentOf(new InstrumentId("PST")).Items.Take(items)
            .Select(item => new Answer(item.Id, 3, answered, Timeliness.InWindow, 1, AnswerMode.Text, "en", new InputId("input"))),
    ];
}
