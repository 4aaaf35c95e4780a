using EmaPain.Domain.Schedule;
using EmaPain.Domain.Studies.Reading;

namespace EmaPain.Domain.Studies.Rules;

/// <summary>There is something to allocate to, factors have values that make keys, and what comes before the allocation can come before it.</summary>
public sealed class AllocationFits : IStudyRule
{
    public IEnumerable<StudyIssue> Check(StudyDefinition study) => study.Allocation is { } plan
        ? [.. Whole(study, plan), .. Twice(plan), .. plan.Factors.SelectMany(Factor), .. plan.After.SelectMany((id, place) => Before(study, id, place))]
        : [];

    private static IEnumerable<StudyIssue> Whole(StudyDefinition study, AllocationPlan plan)
    {
        if (study.Arms.Count < 2)
        {
            yield return StudyIssue.Error("/allocation", "There are fewer than two arms; list them, or take this out.");
        }

        if (plan is { Unit: AllocationUnit.Dyad, By: AllocationSource.Statistician })
        {
            yield return StudyIssue.Error("/allocation/by", "A dyad's two people get their arm together, which only the app does; let it draw, or allocate persons.");
        }

        if (plan.Unit == AllocationUnit.Dyad && study.Roles.Count < 2)
        {
            yield return StudyIssue.Error("/allocation/unit", "A dyad needs two roles; add the other one.");
        }
    }

    private static IEnumerable<StudyIssue> Twice(AllocationPlan plan) =>
        from factor in plan.Factors.Select((factor, place) => (factor.Id, Place: place))
        where plan.Factors.Take(factor.Place).Any(before => string.Equals(before.Id, factor.Id, StringComparison.OrdinalIgnoreCase))
        select StudyIssue.Error(JsonPointer.To("allocation", "factors", factor.Place, "id"), $"\"{factor.Id}\" stands here twice; give each factor an id of its own.");

    private static IEnumerable<StudyIssue> Factor(StratumFactor factor, int place)
    {
        if (factor.Values.Count < 2)
        {
            yield return StudyIssue.Error(JsonPointer.To("allocation", "factors", place, "values"), "One value parts nobody; list two or more.");
        }

        if (factor.Values.Distinct(StringComparer.OrdinalIgnoreCase).Count() < factor.Values.Count)
        {
            yield return StudyIssue.Error(JsonPointer.To("allocation", "factors", place, "values"), "A value stands here twice; take one of them out.");
        }

        foreach (var word in factor.Values.Prepend(factor.Id).Where(word => word.Length is 0 or > 32 || !word.All(c => char.IsAsciiLetterOrDigit(c) || c == '-')))
        {
            yield return StudyIssue.Error(JsonPointer.To("allocation", "factors", place), $"\"{word}\" becomes a storage key; use letters, digits and hyphens, at most 32.");
        }
    }

    private static IEnumerable<StudyIssue> Before(StudyDefinition study, Ids.OccasionId id, int place)
    {
        var plan = OccasionPlanning.Find(study, id);
        if (plan is null)
        {
            yield return StudyIssue.Error(JsonPointer.To("allocation", "after", place), $"There is no occasion \"{id}\"; name one that the study plans.");
        }
        else if (!plan.ComesWithAnchor() || plan.Arms.Count > 0 || !CanBeRecordedBefore(plan))
        {
            yield return StudyIssue.Error(
                JsonPointer.To("allocation", "after", place), $"\"{id}\" comes after the activation, which comes after the allocation; name texts or a survey anchored at the consent or the eligibility, or an assessment that staff record, without weeks and arms.");
        }
    }

    /// <summary>What is sent comes with an earlier anchor; of the rest staff record an assessment before day 0, and no call or session.</summary>
    private static bool CanBeRecordedBefore(OccasionPlan plan) =>
        plan.IsSent() ? plan.Anchor.IsBeforeActivation() : plan is { Kind: OccasionKind.Assessment, Anchor: Anchor.Activation };
}
