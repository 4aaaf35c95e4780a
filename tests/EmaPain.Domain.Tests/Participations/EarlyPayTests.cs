using EmaPain.Domain.Compensation;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Participations;
using EmaPain.Domain.Studies;

namespace EmaPain.Domain.Tests.Participations;

/// <summary>Pay for what was done before the arm was known, or before the activation.</summary>
public sealed class EarlyPayTests
{
    private static readonly OccasionId Baseline = new("assessment-baseline");
    private static readonly StudyDefinition Study = Trial.StudyOf("mission-reconnect");

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 0)]
    public void The_arm_that_is_paid_has_it_judged_as_soon_as_it_is_known(int arm, int requests)
    {
        var trial = Done(new CompensationRule { Id = new RuleId("baseline"), Version = 1, On = CompensationEvent.Assessment, Cents = 2000, Occasions = [Baseline], Arms = [Study.Arms[0].Id] });

        Assert.Equal(requests, Requests(trial.Decide(new Input.ArmDrawn(trial.NextId(), Study.Arms[arm].Id))));
    }

    [Fact]
    public void Whoever_withdraws_before_the_activation_has_the_share_of_the_bonus_for_what_was_done()
    {
        var trial = Done(new CompensationRule
        {
            Id = new RuleId("all"), Version = 1, On = CompensationEvent.Completion, Cents = 900, Prorated = Proration.Share,
            Occasions = [Baseline, new OccasionId("assessment-week-4"), new OccasionId("assessment-week-8")],
        });

        Assert.Equal(1, Requests(trial.Record(new StaffRecord.Withdrawal())));
        trial.JudgeMoney(Baseline.Value);
        Assert.Equal(300, Account.Balance(trial.Person.Ledger));
    }

    private static int Requests(Decision decision) => decision.Effects.Count(effect => effect is Effect.RequestCompensation asked && asked.Occasion == Baseline);

    /// <summary>Somebody without an arm who came to the first visit, for which nothing is booked yet.</summary>
    private static Trial Done(CompensationRule rule)
    {
        var trial = new Trial(Study with { Compensation = new CompensationPlan { Rules = [rule] } });
        trial.Person = trial.Person with { Arm = null };
        trial.Record(new StaffRecord.AssessmentCompleted(Baseline));
        trial.JudgeMoney(Baseline.Value);
        Assert.Empty(trial.Person.Ledger);
        return trial;
    }
}
