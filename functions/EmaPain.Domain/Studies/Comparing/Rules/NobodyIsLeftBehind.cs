using EmaPain.Domain.Studies.Reading;

namespace EmaPain.Domain.Studies.Comparing.Rules;

/// <summary>People belong to a site, a role, an arm and a language of the version that they were enrolled in.</summary>
public sealed class NobodyIsLeftBehind : IConsequenceRule
{
    public IEnumerable<Consequence> Of(StudyEdit edit) =>
    [
        .. Gone("sites", "site", edit.Old.Sites.Select(site => site.Id.Value), edit.New.Sites.Select(site => site.Id.Value)),
        .. Gone("roles", "role", edit.Old.Roles.Select(role => role.Id.Value), edit.New.Roles.Select(role => role.Id.Value)),
        .. Gone("arms", "arm", edit.Old.Arms.Select(arm => arm.Id.Value), edit.New.Arms.Select(arm => arm.Id.Value)),
        .. Gone("languages", "language", edit.Old.Languages, edit.New.Languages),
    ];

    private static IEnumerable<Consequence> Gone(string list, string what, IEnumerable<string> old, IEnumerable<string> next) =>
        old.Except(next).Select(id => new Consequence(
            ConsequenceKind.Warning, JsonPointer.To(list, id),
            $"The {what} '{id}' is gone: nobody can be enrolled with it any more, and people who have it can never be moved to this version."));
}
