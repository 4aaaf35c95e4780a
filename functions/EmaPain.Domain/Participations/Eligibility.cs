using EmaPain.Domain.Studies;

namespace EmaPain.Domain.Participations;

/// <summary>Judges the study's criteria. Answers decide only their own criterion, unrounded.</summary>
public static class Eligibility
{
    /// <summary>Every criterion with its outcome, in the study's order.</summary>
    public static IEnumerable<(EligibilityCriterion Criterion, CriterionOutcome Outcome)> Of(StudyDefinition study, Participation person) =>
        study.Eligibility.Criteria.Where(criterion => person.IsAmong(criterion.Roles, arms: [])).Select(criterion => (criterion, Of(study, criterion, person)));

    /// <summary>Why a person is not known to be eligible; nothing where all criteria are met.</summary>
    public static Refusal? Obstacle(StudyDefinition study, Participation person)
    {
        var outcomes = Of(study, person).Where(one => one.Outcome != CriterionOutcome.Met).ToList();
        return outcomes.FirstOrDefault(one => one.Outcome == CriterionOutcome.NotMet) is { Criterion: { } missed }
            ? new Refusal("not-eligible", $"{person.Key.Participant} does not meet '{missed.Id}' ({missed.Title}) and cannot go on in the study.")
            : outcomes.Count > 0
            ? new Refusal("eligibility-open", $"Not known of {person.Key.Participant}: {string.Join(", ", outcomes.Select(one => one.Criterion.Id))}. Record it, or wait for the answers.")
            : null;
    }

    /// <summary>What is refused or not answered yet may be anything on its scale: the criterion is decided as soon as that cannot change it.</summary>
    private static CriterionOutcome Of(StudyDefinition study, EligibilityCriterion criterion, Participation person)
    {
        if (criterion.By == EligibilityBasis.Staff)
        {
            return person.Criteria.FirstOrDefault(recorded => recorded.Criterion == criterion.Id)?.Outcome ?? CriterionOutcome.Open;
        }

        var known = criterion.Items
            .Select(item => (Scale: study.ScaleOf(study.ItemOf(item)), Value: criterion.Occasion is { } id ? person.OccasionOf(id)?.CurrentAnswer(item)?.Value : null))
            .Select(one => (Least: one.Value ?? one.Scale.Minimum, Most: one.Value ?? one.Scale.Maximum))
            .ToList();
        return Measure(criterion.By, known.ConvertAll(one => (decimal)one.Least)) >= criterion.AtLeast ? CriterionOutcome.Met
            : Measure(criterion.By, known.ConvertAll(one => (decimal)one.Most)) < criterion.AtLeast ? CriterionOutcome.NotMet
            : CriterionOutcome.Open;
    }

    /// <summary>What is compared with the smallest value: mean, sum, or the largest of the answers.</summary>
    internal static decimal Measure(EligibilityBasis basis, List<decimal> values) => basis switch
    {
        EligibilityBasis.Mean => values.Average(),
        EligibilityBasis.Sum => values.Sum(),
        _ => values.Max(),
    };
}
