using EmaPain.Domain.Ids;
using EmaPain.Domain.Participations;
using EmaPain.Domain.Studies;
using EmaPain.Domain.Tests.Studies;

namespace EmaPain.Domain.Tests.Participations;

/// <summary>Pay for coming to a call or session.</summary>
public sealed class AttendancePayTests
{
    private static readonly CompensationRule Sessions = new() { Id = new RuleId("sessions"), Version = 1, On = CompensationEvent.Attendance, Cents = 1500 };
    private readonly Trial trial;
    private readonly OccasionId session;

    public AttendancePayTests()
    {
        var published = Trial.StudyOf("resolve");
        session = published.Occasions.First(plan => plan.Kind == OccasionKind.Contact).Slots().First().Id;
        var arm = published.Occasions.First(plan => plan.Kind == OccasionKind.Contact).Arms;
        trial = new Trial(
            published with { Allocation = null, Eligibility = new EligibilityPlan(), Compensation = new CompensationPlan { Rules = [Sessions with { Occasions = [session] }] } },
            arm: arm.Count == 0 ? null : arm[0].Value);
        trial.Record(new StaffRecord.Activation());
        trial.Now = trial.Person.OccasionOf(session)!.Planned;
    }

    [Fact]
    public void Whoever_came_is_paid_once_and_a_correction_takes_it_back()
    {
        Assert.Contains(Attend(ContactOutcome.Attended).Effects, effect => effect is Effect.RequestCompensation asked && asked.Occasion == session);
        trial.JudgeMoney(session.Value);
        trial.JudgeMoney(session.Value);
        Assert.Equal([1500], trial.Person.Ledger.Select(entry => entry.Cents));

        Assert.Contains(Attend(ContactOutcome.Missed).Effects, effect => effect is Effect.RequestCompensation);
        trial.JudgeMoney(session.Value);
        Assert.Equal([1500, -1500], trial.Person.Ledger.Select(entry => entry.Cents));
    }

    [Fact]
    public void Whoever_did_not_come_is_not_paid()
    {
        Attend(ContactOutcome.Missed);
        trial.JudgeMoney(session.Value);

        Assert.Empty(trial.Person.Ledger);
    }

    [Theory]
    [InlineData("attendance", "baseline", "\"answers\"")]
    [InlineData("assessment", null, "\"attendance\"")]
    [InlineData("answers", null, "\"attendance\"")]
    public void An_event_that_the_occasion_does_not_have_is_refused_with_the_one_that_it_has(string on, string? occasion, string remedy)
    {
        var study = StudyJson.Of("resolve").Set("/compensation/rules", System.Text.Json.Nodes.JsonNode.Parse(
            $$"""[{ "id": "r", "version": 1, "on": "{{on}}", "cents": 100, "instrument": "{{trial.Study.Instruments[0].Id}}", "occasions": ["{{occasion ?? session.Value}}"] }]""")).ToStudy();

        Assert.Contains(new EmaPain.Domain.Studies.Rules.CompensationOccasionsFit().Check(study), issue => issue.Sentence.Contains(remedy, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(CompensationEvent.Completion)]
    [InlineData(CompensationEvent.Streak)]
    public void A_bonus_for_sessions_is_looked_at_when_one_is_attended(CompensationEvent on)
    {
        var second = trial.Study.Occasions.First(plan => plan.Kind == OccasionKind.Contact).Slots().ElementAt(1).Id;
        var bonus = Sessions with { On = on, Occasions = [session, second], InARow = on == CompensationEvent.Streak ? 2 : null };
        trial.Study = trial.Study with { Compensation = new CompensationPlan { Rules = [bonus] } };
        Attend(ContactOutcome.Attended);
        trial.Now = trial.Person.OccasionOf(second)!.Planned;

        Assert.Contains(
            trial.Record(new StaffRecord.AttendanceTaken(second)).Effects, effect => effect is Effect.RequestCompensation asked && asked.Occasion == second);
        trial.JudgeMoney(second.Value);
        Assert.Equal([1500], trial.Person.Ledger.Select(entry => entry.Cents));
    }

    private Decision Attend(ContactOutcome outcome)
    {
        var decision = trial.Record(new StaffRecord.AttendanceTaken(session, outcome, null));
        Assert.Null(decision.Refusal);
        return decision;
    }
}
