using EmaPain.Domain.Studies.Reading;

namespace EmaPain.Domain.Studies.Rules;

/// <summary>Every planned occasion has an id of its own once the weeks are put in.</summary>
public sealed class OccasionIdsAreUnique : IStudyRule
{
    public IEnumerable<StudyIssue> Check(StudyDefinition study)
    {
        for (var place = 0; place < study.Occasions.Count; place++)
        {
            var plan = study.Occasions[place];
            var hasWeek = plan.Id.Contains(PlannedOccasion.Week, StringComparison.Ordinal);
            if (!hasWeek && plan.Weeks.Count > 1)
            {
                yield return StudyIssue.Error(JsonPointer.To("occasions", place, "id"), $"All weeks would share this id; put {PlannedOccasion.Week} into it.");
            }

            if (hasWeek && plan.Weeks.Count == 0)
            {
                yield return StudyIssue.Error(JsonPointer.To("occasions", place, "id"), $"There are no weeks to put in for {PlannedOccasion.Week}; list them in \"weeks\" or remove it.");
            }
        }

        var repeated = PlannedOccasion.Of(study).GroupBy(occasion => occasion.Id)
            .Select(same => (Id: same.Key, Places: same.Select(occasion => occasion.PlanPlace).Distinct().ToList()));
        foreach (var (id, places) in repeated.Where(same => same.Places.Count > 1))
        {
            yield return StudyIssue.Error(JsonPointer.To("occasions", places[1], "id"), $"Occasion \"{id}\" is planned already by /occasions/{places[0]}; give this one another id or other weeks.");
        }
    }
}
