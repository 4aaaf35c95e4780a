using EmaPain.Domain.Ids;
using EmaPain.Domain.Participations;
using EmaPain.Domain.Studies;

namespace EmaPain.Domain.Tests.Participations;

/// <summary>Pay that only one arm has, for what was done before the arm was known.</summary>
public sealed class ArmPayTests
{
    private static readonly OccasionId Baseline = new("assessment-baseline");
    private readonly Trial trial;

    public ArmPayTests()
    {
        var study = Trial.StudyOf("mission-reconnect");
        var rule = new CompensationRule { Id = new RuleId("baseline"), Version = 1, On = CompensationEvent.Assessment, Cents = 2000, Occasions = [Baseline], Arms = [study.Arms[0].Id] };
        trial = new Trial(study with { Compensation = new CompensationPlan { Rules = [rule] } });
        trial.Person = trial.Person with { Arm = null };
        trial.Record(new StaffRecord.AssessmentCompleted(Baseline));
        trial.JudgeMoney(Baseline.Value);
        Assert.Empty(trial.Person.Ledger);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 0)]
    public void The_arm_that_is_paid_has_it_judged_as_soon_as_it_is_known(int arm, int requests) => Assert.Equal(
        requests,
        trial.Decide(new Input.ArmDrawn(trial.NextId(), trial.Study.Arms[arm].Id)).Effects.Count(effect => effect is Effect.RequestCompensation asked && asked.Occasion == Baseline));
}
