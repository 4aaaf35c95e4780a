using System.Collections.Immutable;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Participations;
using EmaPain.Domain.Studies;

namespace EmaPain.Domain.Tests.Participations;

/// <summary>Who may go on: by answers, unrounded, and by what staff record.</summary>
public sealed class EligibilityTests
{
    private static readonly RuleId Months = new("months");

    [Theory]
    [InlineData(EligibilityBasis.Mean, 3, "3 3 3", CriterionOutcome.Met)]
    [InlineData(EligibilityBasis.Mean, 3, "3 3 2", CriterionOutcome.NotMet)] // 2.67, which would round to 3
    [InlineData(EligibilityBasis.Sum, 12, "4 4 4", CriterionOutcome.Met)]
    [InlineData(EligibilityBasis.Sum, 12, "4 4 3", CriterionOutcome.NotMet)]
    [InlineData(EligibilityBasis.Any, 5, "4 5 0", CriterionOutcome.Met)]
    [InlineData(EligibilityBasis.Any, 5, "4 4 4", CriterionOutcome.NotMet)]
    [InlineData(EligibilityBasis.Any, 5, "5", CriterionOutcome.Met)] // the rest cannot take it away
    [InlineData(EligibilityBasis.Any, 5, "4", CriterionOutcome.Open)]
    [InlineData(EligibilityBasis.Mean, 3, "10", CriterionOutcome.Open)]
    public void Answers_decide_their_own_criterion(EligibilityBasis by, int atLeast, string answers, CriterionOutcome outcome)
    {
        var study = Screening(new EligibilityCriterion
        {
            Id = new RuleId("pain"), Title = "Pain", By = by, Occasion = new OccasionId("screening"), AtLeast = atLeast,
            Items = [new("PEG.pain"), new("PEG.enjoyment"), new("PEG.activity")],
        });
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
