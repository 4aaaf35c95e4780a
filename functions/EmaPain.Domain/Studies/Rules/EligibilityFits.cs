using System.Globalization;
using EmaPain.Domain.Participations;
using EmaPain.Domain.Schedule;
using EmaPain.Domain.Studies.Reading;

namespace EmaPain.Domain.Studies.Rules;

/// <summary>
/// A criterion by answers names items of an occasion and the smallest value; one by staff names nothing. Everybody who has to meet it is asked
/// before the activation, and some can meet it and others miss it.
/// </summary>
public sealed class EligibilityFits : IStudyRule
{
    public IEnumerable<StudyIssue> Check(StudyDefinition study) =>
        study.Eligibility.Criteria.SelectMany((criterion, place) => Faults(study, criterion, place)
            .Concat(criterion.By == EligibilityBasis.Staff ? [] : [.. OfOccasion(study, criterion), .. OfValue(study, criterion)])
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

    private static IEnumerable<(string Field, string Sentence)> OfOccasion(StudyDefinition study, EligibilityCriterion criterion)
    {
        if (criterion.Occasion is not { } id || OccasionPlanning.Find(study, id) is not { } plan)
        {
            yield break;
        }

        if (!plan.Anchor.IsBeforeActivation())
        {
            yield return ("occasion", $"\"{id}\" comes after the activation, which waits for this criterion; anchor it at the consent.");
        }

        var judged = criterion.Roles.Count > 0 ? criterion.Roles : study.Roles.Select(role => role.Id);
        foreach (var role in judged.Where(role => plan.Roles.Count > 0 && !plan.Roles.Contains(role)))
        {
            yield return ("roles", $"\"{role}\" is not asked at \"{id}\" and can never meet this; list only roles that are asked there.");
        }
    }

    /// <summary>A smallest value that is out of reach, as of a sum where a mean is meant, would let nobody in.</summary>
    private static IEnumerable<(string Field, string Sentence)> OfValue(StudyDefinition study, EligibilityCriterion criterion)
    {
        var scales = criterion.Items.SelectMany(item => study.Instruments.SelectMany(instrument => instrument.Items).Where(known => known.Id == item))
            .SelectMany(item => study.Scales.Where(scale => scale.Id == item.Scale)).ToList();
        if (criterion.AtLeast is not { } least || scales.Count == 0)
        {
            yield break;
        }

        var (lowest, highest) = (Eligibility.Measure(criterion.By, [.. scales.Select(scale => (decimal)scale.Minimum)]),
            Eligibility.Measure(criterion.By, [.. scales.Select(scale => (decimal)scale.Maximum)]));
        if (least > highest)
        {
            yield return ("atLeast", string.Create(CultureInfo.InvariantCulture, $"Nobody reaches {least}: the {criterion.By.ToString().ToLowerInvariant()} of these answers is {highest} at most; write less."));
        }

        if (least <= lowest)
        {
            yield return ("atLeast", string.Create(CultureInfo.InvariantCulture, $"Everybody reaches {least}: the {criterion.By.ToString().ToLowerInvariant()} of these answers is {lowest} at least; write more."));
        }
    }
}
