using EmaPain.Domain.Participations;
using EmaPain.Domain.Studies;
using NodaTime;

namespace EmaPain.Domain.Tests.Participations;

/// <summary>Each reason of facts/domain.md section 7 is what becomes of an occasion in some course of a trial, and compliance counts it as defined there.</summary>
public sealed class EveryMissingReasonTests
{
    private static readonly Compliance NotSent = new(1, 0, 0, 0, 0);

    public static TheoryData<MissingReason> Reasons => [.. Enum.GetValues<MissingReason>()];

    [Theory]
    [MemberData(nameof(Reasons))]
    public void Every_reason_is_what_becomes_of_an_occasion(MissingReason reason)
    {
        var (occasion, counted) = Outcome(reason);
        Assert.Equal(reason, occasion.Reason);
        var compliance = Compliance.Of([occasion]);
        Assert.Equal(
            (counted.Planned, counted.Sent, counted.Delivered, counted.Completed, counted.CompletedOfDelivered),
            (compliance.Planned, compliance.Sent, compliance.Delivered, compliance.Completed, compliance.CompletedOfDelivered));
        Assert.Equal(reason == MissingReason.Late ? 1 : 0, compliance.Late);
        Assert.Equal(
            reason is MissingReason.Late or MissingReason.RefusedItem or MissingReason.NotAttended ? [] : [KeyValuePair.Create(reason, 1)], compliance.Missed);
    }

    private static (Occasion Occasion, Compliance Counted) Outcome(MissingReason reason) => reason switch
    {
        MissingReason.NotDue => (SessionOfLastWeek(), NotSent),
        MissingReason.NotSentOptOut => (Kept(trial => trial.Says("STOP")), NotSent),
        MissingReason.NotSentPaused => (Kept(trial => trial.Record(new StaffRecord.Pause())), NotSent),
        MissingReason.NotSentWithdrawn => (Kept(trial => trial.Record(new StaffRecord.Withdrawal())), NotSent),
        MissingReason.NotSentHeld => (Kept(trial => trial.Says("I want to kill myself")), NotSent),
        MissingReason.NotSentNoConsent => (Kept(trial => trial.Record(new StaffRecord.ConsentRevoked(ConsentKind.Texting))), NotSent),
        MissingReason.Quiet => (Kept(PlanForTheNight), NotSent),
        MissingReason.SendFailed => (Asked(SendOutcome.Refused), NotSent),
        MissingReason.Technical => (Asked(SendOutcome.Unknown), new(1, 1, 0, 0, 0)),
        MissingReason.NoResponse => (Asked(SendOutcome.Accepted), new(1, 1, 1, 0, 0)),
        MissingReason.Invalid => (Asked(SendOutcome.Accepted, during: "good morning to you"), new(1, 1, 1, 0, 0)),
        MissingReason.Late => (Asked(SendOutcome.Accepted, after: "5 4 3"), new(1, 1, 1, 0, 0)),
        MissingReason.RefusedItem => (Asked(SendOutcome.Accepted, during: "skip 4 3"), new(1, 1, 1, 1, 1)),

        // No text, and so no part of it.
        MissingReason.NotAttended => (MissedSession(), new(0, 0, 0, 0, 0)),
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "No course of a trial ends in it."),
    };

    /// <summary>The first week, kept back by something from the day before it on.</summary>
    private static Occasion Kept(Action<Trial> why)
    {
        var trial = Trial.Active("weekly-pst-peg");
        why(trial.At(3, 8, 12));
        trial.At(3, 9, 10).Tick();
        trial.At(3, 18, 9).Tick();
        return trial.Occasion("week-1");
    }

    private static void PlanForTheNight(Trial trial)
    {
        var week = trial.Occasion("week-1");
        var night = trial.Calendar.Resolve(new LocalDateTime(2026, 3, 9, 21, 0));
        trial.Person = trial.Person with
        {
            Occasions = trial.Person.Occasions.Replace(week, week with { Planned = night, Closes = night + Duration.FromHours(3) }),
        };
    }

    /// <summary>The baseline of somebody who is asked three numbers, with what is said in its window and after it.</summary>
    private static Occasion Asked(SendOutcome outcome, string? during = null, string? after = null)
    {
        var trial = Trial.Active("mission-reconnect", arm: "wait-list");
        var asked = trial.At(3, 2, 9).Tick();
        trial.Tried(asked, outcome);
        if (outcome == SendOutcome.Accepted)
        {
            trial.Reported(asked, DeliveryReport.Delivered);
        }

        if (during is not null)
        {
            trial.At(3, 2, 10).Says(during);
        }

        trial.At(3, 9, 8).Tick();
        if (after is not null)
        {
            trial.Says(after);
        }

        return trial.Occasion("baseline");
    }

    /// <summary>Staff say only on the 20th that the group met for the first time on the 10th.</summary>
    private static Occasion SessionOfLastWeek()
    {
        var trial = new Trial(CalendarStudy.Study);
        trial.Record(new StaffRecord.Activation());
        Assert.Null(trial.At(3, 20, 10).Record(new StaffRecord.SessionPlanned(GroupSession.First, new LocalDate(2026, 3, 10))).Refusal);
        return trial.Occasion("before-session");
    }

    private static Occasion MissedSession()
    {
        var trial = new Trial(Trial.StudyOf("resolve") with { Eligibility = new() }, arm: "health-coach");
        trial.Record(new StaffRecord.Activation());
        var session = trial.Person.Occasions.First(occasion => occasion.Kind == OccasionKind.Contact).Id;
        trial.Now = trial.Occasion(session.Value).Planned;
        Assert.Null(trial.Record(new StaffRecord.AttendanceTaken(session, ContactOutcome.Missed, null)).Refusal);
        return trial.Occasion(session.Value);
    }
}
