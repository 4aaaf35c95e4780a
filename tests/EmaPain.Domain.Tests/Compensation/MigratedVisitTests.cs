using EmaPain.Domain.Ids;
using EmaPain.Domain.Participations;
using EmaPain.Domain.Studies;
using EmaPain.Domain.Tests.Participations;
using NodaTime;

namespace EmaPain.Domain.Tests.Compensation;

/// <summary>A session that was attended and paid under one version of a study, and whose record is corrected under a later one.</summary>
public sealed class MigratedVisitTests
{
    private static readonly OccasionPlan Sessions = Trial.StudyOf("resolve").Occasions.First(plan => plan.Kind == OccasionKind.Contact);
    private static readonly OccasionId Session = Sessions.Slots().First().Id;
    private static readonly StudyDefinition Old = Paying("sessions", 1500);
    private static readonly StudyDefinition Later = Paying("calls", 2000) with { Version = Old.Version + 1, Earlier = [Old] };

    private readonly Trial trial = new(Old, arm: Sessions.Arms is [var arm, ..] ? arm.Value : null);

    public MigratedVisitTests()
    {
        trial.Record(new StaffRecord.Activation());
        trial.Now = trial.Person.OccasionOf(Session)!.Planned;
        Attend(ContactOutcome.Attended);
        trial.Now += Duration.FromHours(1);
        trial.Study = Later;
        Assert.Null(trial.Record(new StaffRecord.Migration(Later.Version)).Refusal);
        trial.Now += Duration.FromHours(1);
    }

    [Fact]
    public void A_correction_of_how_it_was_held_pays_nothing_again()
    {
        Attend(ContactOutcome.Attended, ContactMode.Phone);

        Assert.Equal(["sessions 1500"], Booked());
    }

    [Fact]
    public void What_was_not_attended_after_all_is_taken_back_by_the_rule_that_paid_it_and_paid_by_it_again()
    {
        Attend(ContactOutcome.Missed);
        Assert.Equal(["sessions 1500", "sessions -1500"], Booked());

        Attend(ContactOutcome.Attended);
        Assert.Equal(["sessions 1500", "sessions -1500", "sessions 1500"], Booked());
    }

    private static StudyDefinition Paying(string rule, int cents) => Trial.StudyOf("resolve") with
    {
        Allocation = null,
        Eligibility = new EligibilityPlan(),
        Compensation = new CompensationPlan
        {
            Rules = [new CompensationRule { Id = new RuleId(rule), Version = 1, On = CompensationEvent.Attendance, Cents = cents, Occasions = [Session] }],
        },
    };

    private IEnumerable<string> Booked() => trial.Person.Ledger.Select(entry => $"{entry.Rule} {entry.Cents}");

    private void Attend(ContactOutcome outcome, ContactMode? mode = null)
    {
        Assert.Null(trial.Record(new StaffRecord.AttendanceTaken(Session, outcome, mode)).Refusal);
        trial.JudgeMoney(Session.Value);
    }
}
