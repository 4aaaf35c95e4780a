using EmaPain.Domain.Ids;
using EmaPain.Domain.Participations;
using EmaPain.Domain.Studies;
using NodaTime;

namespace EmaPain.Domain.Tests.Participations;

/// <summary>Consent, screening, baseline, allocation, disclosure, activation: where a statistician draws the arm as well.</summary>
public sealed class TrialOrderTests
{
    private static readonly OccasionId Screening = new("screening");
    private static readonly OccasionId Baseline = new("baseline");
    private static readonly StaffRecord.Criterion HighImpact = new(new RuleId("high-impact"), CriterionOutcome.Met);

    [Fact]
    public void The_baseline_is_asked_of_whoever_is_eligible_and_the_arm_waits_for_it()
    {
        var trial = Enrolled();
        Answer(trial, Screening, 4);
        Assert.Null(trial.Person.OccasionOf(Baseline));
        trial.Now += Duration.FromHours(1);
        trial.Record(HighImpact);
        Assert.Equal(trial.Now, trial.Occasion("baseline").Planned);
        Assert.Equal("no-baseline", Allocate(trial));
        Answer(trial, Baseline, 5);
        Assert.Null(Allocate(trial));
        Assert.Equal("not-disclosed", trial.Record(new StaffRecord.Activation()).Refusal?.Code);
        trial.Record(new StaffRecord.Disclosure());
        Assert.Null(trial.Record(new StaffRecord.Activation()).Refusal);
        Assert.Single(trial.Person.Occasions, occasion => occasion.Id == Baseline);
    }

    [Fact]
    public void Whoever_is_not_eligible_is_asked_no_baseline_and_gets_no_arm()
    {
        var trial = Enrolled();
        trial.Record(HighImpact);
        Answer(trial, Screening, 3);
        Assert.Null(trial.Person.OccasionOf(Baseline));
        Assert.Equal("not-eligible", Allocate(trial));
    }

    [Fact]
    public void Without_the_consent_to_texts_nothing_is_asked_of_whoever_is_eligible()
    {
        var trial = Enrolled();
        Answer(trial, Screening, 4);
        trial.Record(new StaffRecord.ConsentRevoked(ConsentKind.Texting));
        trial.Record(HighImpact);
        Assert.Null(trial.Person.OccasionOf(Baseline));
        trial.Record(new StaffRecord.Consent("2"));
        Assert.NotNull(trial.Person.OccasionOf(Baseline));
    }

    /// <summary>Somebody of RESOLVE whose baseline is asked before a statistician's allocation.</summary>
    private static Trial Enrolled()
    {
        var resolve = Trial.StudyOf("resolve");
        var trial = new Trial(resolve with
        {
            Allocation = new AllocationPlan { Unit = AllocationUnit.Person, By = AllocationSource.Statistician, After = [Baseline] },
            Occasions = [.. resolve.Occasions.Select(plan => plan.Id == "baseline" ? plan with { Anchor = Anchor.Eligibility } : plan)],
        });
        trial.Person = trial.Person with { Arm = null, AllocatedAt = null, DisclosedAt = null };
        trial.Now = trial.Occasion("screening").Planned;
        return trial;
    }

    private static string? Allocate(Trial trial) => trial.Record(new StaffRecord.Allocation(trial.Study.Arms[^1].Id)).Refusal?.Code;

    private static void Answer(Trial trial, OccasionId occasion, int value) => trial.Record(new StaffRecord.AnswersTaken(
        occasion,
        [.. trial.Study.Occasions.First(plan => plan.Id == occasion.Value).Steps
            .SelectMany(step => trial.Study.Instruments.First(one => one.Id == step.Instrument).Items)
            .Select(item => new SpokenAnswer(item.Id, value))]));
}
