using EmaPain.Domain.Studies.Reading;

namespace EmaPain.Domain.Studies.Rules;

/// <summary>Peer coaches and their people are two roles of the study, a contact has occasions to complete, and a concern has an urgent alert and words.</summary>
public sealed class PeersFit : IStudyRule
{
    public IEnumerable<StudyIssue> Check(StudyDefinition study) =>
        study.Peers is { } plan ? [.. Roles(study, plan), .. Contacts(study, plan), .. Words(study), .. Alert(study)] : Needless(study);

    private static IEnumerable<StudyIssue> Roles(StudyDefinition study, PeerPlan plan)
    {
        foreach (var (field, role) in new[] { ("coach", plan.Coach), ("patient", plan.Patient) })
        {
            if (study.Roles.All(known => known.Id != role))
            {
                yield return StudyIssue.Error(JsonPointer.To("peers", field), $"There is no role \"{role}\"; use one of: {string.Join(", ", study.Roles.Select(known => known.Id))}.");
            }
        }

        if (plan.Coach == plan.Patient)
        {
            yield return StudyIssue.Error("/peers/patient", "Coach and patient are two roles; name the other one.");
        }

        if (plan.Most < 1)
        {
            yield return StudyIssue.Error("/peers/most", "A coach has at least one person; write 1 or more.");
        }
    }

    private static IEnumerable<StudyIssue> Contacts(StudyDefinition study, PeerPlan plan) =>
        study.Occasions.FirstOrDefault(occasion => occasion.Id == plan.Contacts) is not { Kind: OccasionKind.Contact } contacts
            ? [StudyIssue.Error("/peers/contacts", $"\"{plan.Contacts}\" is no occasion of kind \"contact\"; write its id as it stands in the occasions.")]
            : contacts.Roles is [var only] && only == plan.Patient
            ? []
            : [StudyIssue.Error("/peers/contacts", $"\"{plan.Contacts}\" has to be an occasion of role \"{plan.Patient}\" alone.")];

    private static IEnumerable<StudyIssue> Words(StudyDefinition study) =>
        from words in new[] { ("contactTaken", study.Texts.ContactTaken), ("concernTaken", study.Texts.ConcernTaken), ("contactWhich", study.Texts.ContactWhich) }
        where words.Item2 is null
        select StudyIssue.Error(JsonPointer.To("texts", words.Item1), "The study has peer coaches and no words for this; write them here.");

    private static IEnumerable<StudyIssue> Alert(StudyDefinition study) =>
        study.Alerts.Rules.Count(rule => rule is { Trigger: AlertTrigger.Concern, Level: AlertLevel.Urgent }) == 1
            ? []
            : [StudyIssue.Error("/alerts/rules", "A coach's concern cannot wait; write one rule with the trigger \"concern\" and the level \"urgent\".")];

    private static IEnumerable<StudyIssue> Needless(StudyDefinition study) => study.Alerts.Rules
        .Select((rule, place) => (rule, place))
        .Where(entry => entry.rule.Trigger == AlertTrigger.Concern)
        .Select(entry => StudyIssue.Error(JsonPointer.To("alerts", "rules", entry.place, "trigger"), "The study has no peer coaches who could be concerned; take this rule out."));
}
