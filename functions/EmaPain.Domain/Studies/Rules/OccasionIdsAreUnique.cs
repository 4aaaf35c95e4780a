using EmaPain.Domain.Studies.Reading;

namespace EmaPain.Domain.Studies.Rules;

/// <summary>Every planned occasion has an id of its own once the weeks are put in.</summary>
public sealed class OccasionIdsAreUnique : IStudyRule
{
    public IEnumerable<StudyIssue> Check(StudyDefinition study)
    {
        for (var place = 0; place < study.Occasions.Count; place++)
        {
            foreach (var sentence in Faults(study.Occasions[place]))
            {
                yield return StudyIssue.Error(JsonPointer.To("occasions", place, "id"), sentence);
            }
        }

        var repeated = PlannedOccasion.Of(study).GroupBy(occasion => occasion.Id)
            .Select(same => (Id: same.Key, Places: same.Select(occasion => occasion.PlanPlace).Distinct().ToList()));
        foreach (var (id, places) in repeated.Where(same => same.Places.Count > 1))
        {
            yield return StudyIssue.Error(JsonPointer.To("occasions", places[1], "id"), $"Occasion \"{id}\" is planned already by /occasions/{places[0]}; give this one another id or other weeks.");
        }
    }

    private static IEnumerable<string> Faults(OccasionPlan plan)
    {
        (string Place, int Count, string Counted)[] numbers =
        [
            (OccasionSlots.Week, plan.Weeks.Count, "weeks"), (OccasionSlots.Month, plan.Months.Count, "months"),
            (OccasionSlots.Day, plan.Burst?.Days ?? 0, "days of a burst"), (OccasionSlots.Prompt, plan.Burst?.Windows.Count ?? 0, "prompts of a burst"),
        ];
        foreach (var (place, count, counted) in numbers)
        {
            var isThere = plan.Id.Contains(place, StringComparison.Ordinal);
            if (!isThere && count > 1)
            {
                yield return $"All {counted} would share this id; put {place} into it.";
            }

            if (isThere && count == 0)
            {
                yield return $"There are no {counted} to put in for {place}; list them or remove it.";
            }
        }
    }
}
