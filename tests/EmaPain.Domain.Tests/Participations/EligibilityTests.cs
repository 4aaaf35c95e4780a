using System.Collections.Immutable;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Participations;
using EmaPain.Domain.Studies;

namespace EmaPain.Domain.Tests.Participations;

/// <summary>Who may go on: by answers, unrounded, and by what staff record.</summary>
public sealed class EligibilityTests
{
    private static readonly RuleId Months = new("months");

    private static readonly EligibilityCriterion Sum = new()
    {
        Id = new RuleId("pain"), Title = "Pain", By = EligibilityBasis.Sum, Occasion = new OccasionId("screening"), AtLeast = 12,
        Items = [new("PEG.pain"), new("PEG.enjoyment"), new("PEG.activity")],
    };

    [Theory]
    [InlineData(EligibilityBasis.Mean, 3, "3 3 3", CriterionOutcome.Met)]
    [InlineData(EligibilityBasis.Mean, 3, "3 3 2", CriterionOutcome.NotMet)] // 2.67, which would round to 3
    [InlineData(EligibilityBasis.Sum, 12, "4 4 4", CriterionOutcome.Met)]
    [InlineData(EligibilityBasis.Sum, 12, "4 4 3", CriterionOutcome.NotMet)]
    [InlineData(EligibilityBasis.Any, 5, "4 5 0", CriterionOutcome.Met)]
    [InlineData(EligibilityBasis.Any, 5, "4 4 4", CriterionOutcome.NotMet)]
    [InlineData(EligibilityBasis.Any, 5, "5", CriterionOutcome.Met)] // the rest cannot take it away
    [InlineData(EligibilityBasis.Any, 5, "4", CriterionOutcome.Open)]
    [InlineData(EligibilityBasis.Mean, 3, "8", CriterionOutcome.Open)]
    [InlineData(EligibilityBasis.Mean, 3, "10", CriterionOutcome.Met)]
    [InlineData(EligibilityBasis.Sum, 12, "6 6", CriterionOutcome.Met)]
    [InlineData(EligibilityBasis.Sum, 12, "6 SKIP 6", CriterionOutcome.Met)] // the refused item cannot take it away
    [InlineData(EligibilityBasis.Sum, 12, "6 5 SKIP", CriterionOutcome.Open)]
    [InlineData(EligibilityBasis.Sum, 12, "0 1", CriterionOutcome.NotMet)] // not even a 10 reaches it
    [InlineData(EligibilityBasis.Sum, 12, "1 SKIP 0", CriterionOutcome.NotMet)]
    [InlineData(EligibilityBasis.Any, 5, "4 SKIP 4", CriterionOutcome.Open)]
    public void Answers_decide_their_own_criterion(EligibilityBasis by, int atLeast, string answers, CriterionOutcome outcome)
    {
        var study = Screening(Sum with { By = by, AtLeast = atLeast });
        var trial = new Trial(study);
        trial.At(3, 2, 10).Tick();
        foreach (var answer in answers.Split(' '))
        {
            trial.Says(answer);
        }

        Assert.Equal(outcome, Assert.Single(Eligibility.Of(study, trial.Person)).Outcome);
        Assert.Equal(
            outcome switch { CriterionOutcome.Met => null, CriterionOutcome.NotMet => "not-eligible", _ => "eligibility-open" },
            trial.Record(new StaffRecord.Activation()).Refusal?.Code);
    }

    [Fact]
    public void What_texts_cannot_tell_is_recorded_by_staff_and_may_be_corrected()
    {
        var trial = new Trial(Screening(new EligibilityCriterion { Id = Months, Title = "Pain for 6 months", By = EligibilityBasis.Staff }));
        Assert.Equal("no-such-criterion", trial.Record(new StaffRecord.Criterion(new RuleId("pain"), CriterionOutcome.Met)).Refusal!.Code);
        Assert.Equal("eligibility-open", trial.Record(new StaffRecord.Activation()).Refusal!.Code);
        trial.Record(new StaffRecord.Criterion(Months, CriterionOutcome.NotMet));
        Assert.Equal("not-eligible", trial.Record(new StaffRecord.Activation()).Refusal!.Code);
        trial.Record(new StaffRecord.Criterion(Months, CriterionOutcome.Met));
        Assert.Null(trial.Record(new StaffRecord.Activation()).Refusal);
    }

    [Fact]
    public void A_screening_is_asked_from_the_consent_on_and_never_again()
    {
        var trial = new Trial(Screening());
        Assert.Equal("screening", Assert.Single(trial.Person.Occasions).Id.Value);
        Assert.Equal("screening", Assert.Single(trial.At(3, 2, 10).Tick().Effects.OfType<Effect.SendText>()).Occasion?.Value);
        trial.Says("5 5 5");
        trial.Record(new StaffRecord.Consent("again"));
        trial.Record(new StaffRecord.Activation());
        Assert.Single(trial.Person.Occasions, occasion => occasion.Id.Value == "screening");
        Assert.True(trial.Person.Occasions.Length > 8);
    }

    /// <summary>Intention to treat: whoever was eligible when the arm was drawn goes on, and staff look at what was changed.</summary>
    [Fact]
    public void An_answer_that_is_changed_after_the_allocation_bars_nobody_and_gives_a_task()
    {
        var trial = new Trial(Trial.NewestOf("resolve"));
        trial.Person = trial.Person with { Arm = null, AllocatedAt = null, DisclosedAt = null };
        trial.Screen();
        trial.Decide(new Input.ArmDrawn(trial.NextId(), trial.Study.Arms[0].Id));
        var changed = trial.Record(new StaffRecord.AnswersTaken(new OccasionId("screening"), [new(new("PEG.pain"), 0), new(new("PEG.activity"), 1)]));
        Assert.Equal([TaskKind.ReviewEligibility], changed.Effects.OfType<Effect.RaiseTask>().Select(task => task.Kind));
        trial.Record(new StaffRecord.Disclosure());
        Assert.Null(trial.Record(new StaffRecord.Activation()).Refusal);
    }

    [Fact]
    public void An_answer_that_is_changed_before_the_allocation_is_judged_at_it()
    {
        var trial = new Trial(Screening(Sum));
        trial.At(3, 2, 10).Tick();
        trial.Says("4 4 4");
        Assert.DoesNotContain(trial.Says("CHANGE PAIN 3").Effects, effect => effect is Effect.RaiseTask);
        Assert.Equal("not-eligible", trial.Record(new StaffRecord.Activation()).Refusal?.Code);
    }

    [Fact]
    public void The_first_text_says_who_writes_also_where_it_comes_before_the_activation()
    {
        var study = Screening();
        var trial = new Trial(study with { Texts = study.Texts with { Welcome = new Dictionary<string, string> { ["en"] = "Welcome", ["es"] = "Welcome" } } });
        Assert.Equal([Purpose.Notice, Purpose.Prompt], trial.At(3, 2, 10).Tick().Effects.OfType<Effect.SendText>().Select(text => text.Purpose));
        trial.Record(new StaffRecord.Activation());
        Assert.DoesNotContain(trial.Tick().Effects, effect => effect is Effect.SendText { Purpose: Purpose.Notice });
    }

    private static StudyDefinition Screening(params ImmutableArray<EligibilityCriterion> criteria)
    {
        var weekly = Trial.StudyOf("weekly-pst-peg");
        return weekly with
        {
            Eligibility = new EligibilityPlan { Criteria = criteria },
            Occasions =
            [
                new OccasionPlan
                {
                    Id = "screening", Kind = OccasionKind.Texts, Anchor = Anchor.Consent, WindowHours = 72,
                    Steps = [new OccasionStep { Instrument = new InstrumentId("PEG") }],
                },
                .. weekly.Occasions,
            ],
        };
    }
}
