using EmaPain.Domain.Schedule;
using EmaPain.Domain.Studies.Reading;

namespace EmaPain.Domain.Studies.Comparing.Rules;

/// <summary>People belong to a site, a role, an arm and a language of the version that they were enrolled in, and have its occasions.</summary>
public sealed class NobodyIsLeftBehind : IConsequenceRule
{
    private const int Named = 3;

    public IEnumerable<Consequence> Of(StudyEdit edit) =>
    [
        .. Gone("sites", "site", edit.Old.Sites.Select(site => site.Id.Value), edit.New.Sites.Select(site => site.Id.Value)),
        .. Gone("roles", "role", edit.Old.Roles.Select(role => role.Id.Value), edit.New.Roles.Select(role => role.Id.Value)),
        .. Gone("arms", "arm", edit.Old.Arms.Select(arm => arm.Id.Value), edit.New.Arms.Select(arm => arm.Id.Value)),
        .. Gone("languages", "language", edit.Old.Languages, edit.New.Languages),
        .. edit.Old.Occasions.SelectMany(plan => Gone(edit.New, plan)),
    ];

    /// <summary>Whoever has an occasion that a version lacks is not moved to it, also while that only waits.</summary>
    private static IEnumerable<Consequence> Gone(StudyDefinition next, OccasionPlan plan)
    {
        var gone = OccasionPlanning.IdsOf(plan).Where(id => OccasionPlanning.Find(next, id)?.Kind != plan.Kind).ToList();
        if (gone.Count > 0)
        {
            var more = gone.Count > Named ? $" and {gone.Count - Named} more" : "";
            yield return new Consequence(
                ConsequenceKind.Warning, JsonPointer.To("occasions", plan.Id),
                $"Gone: {string.Join(", ", gone.Take(Named))}{more}. People who have that can never be moved to this version.");
        }
    }

    private static IEnumerable<Consequence> Gone(string list, string what, IEnumerable<string> old, IEnumerable<string> next) =>
        old.Except(next).Select(id => new Consequence(
            ConsequenceKind.Warning, JsonPointer.To(list, id),
            $"The {what} '{id}' is gone: nobody can be enrolled with it any more, and people who have it can never be moved to this version."));
}
