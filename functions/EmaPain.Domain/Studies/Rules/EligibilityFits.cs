using EmaPain.Domain.Schedule;
using EmaPain.Domain.Studies.Reading;

namespace EmaPain.Domain.Studies.Rules;

/// <summary>A criterion by answers names items of an occasion and the smallest value; one by staff names nothing.</summary>
public sealed class EligibilityFits : IStudyRule
{
    public IEnumerable<StudyIssue> Check(StudyDefinition study) =>
        study.Eligibility.Criteria.SelectMany((criterion, place) => Faults(study, criterion, place)
            .Select(fault => StudyIssue.Error(JsonPointer.To("eligibility", "criteria", place, fault.Field), fault.Sentence)));

    private static IEnumerable<(string Field, string Sentence)> Faults(StudyDefinition study, EligibilityCriterion criterion, int place)
    {
        if (study.Eligibility.Criteria.Take(place).Any(before => before.Id == criterion.Id))
        {
            yield return ("id", $"\"{criterion.Id}\" stands here twice; give each criterion an id of its own.");
        }

        var isByStaff = criterion.By == EligibilityBasis.Staff;
        if (isByStaff && (criterion.Items.Count > 0 || criterion.Occasion is not null || criterion.AtLeast is not null))
        {
            yield return ("by", "Staff decide this criterion; take out occasion, items and atLeast.");
        }

        if (!isByStaff && criterion.AtLeast is null)
        {
            yield return ("atLeast", "From which value on the criterion is met is not said; write it here.");
        }

        if (!isByStaff && criterion.Items.Count == 0)
        {
            yield return ("items", "Which answers count is not said; list the items.");
        }

        var asked = criterion.Occasion is { } id && OccasionPlanning.Find(study, id) is { } plan
            ? plan.Steps.SelectMany(step => study.Instruments.Where(instrument => instrument.Id == step.Instrument).SelectMany(instrument => instrument.Items)).ToList()
            : [];
        foreach (var missing in criterion.Items.Where(item => asked.All(known => known.Id != item)))
        {
            yield return ("items", $"\"{missing}\" is not asked at that occasion; name an occasion that asks it.");
        }
    }
}
