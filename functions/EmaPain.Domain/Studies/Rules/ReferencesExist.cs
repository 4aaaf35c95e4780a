using EmaPain.Domain.Studies.Reading;

namespace EmaPain.Domain.Studies.Rules;

/// <summary>Scales, instruments, roles, arms and occasions that are named somewhere exist; measures have a rule of their own.</summary>
public sealed class ReferencesExist : IStudyRule
{
    public IEnumerable<StudyIssue> Check(StudyDefinition study) =>
        Missing("scale", Scales(study), study.Scales.Select(scale => scale.Id.Value))
            .Concat(Missing("role", Roles(study), study.Roles.Select(role => role.Id.Value)))
            .Concat(Missing("arm", Arms(study), study.Arms.Select(arm => arm.Id.Value)))
            .Concat(Missing("site", Sites(study), study.Sites.Select(site => site.Id.Value)))
            .Concat(Missing("instrument", Instruments(study), study.Instruments.Select(instrument => instrument.Id.Value)))
            .Concat(Missing("occasion", Occasions(study), PlannedOccasion.Of(study).Select(occasion => occasion.Id.Value)));

    private static IEnumerable<(string Id, string Place)> Scales(StudyDefinition study) =>
        study.Instruments.SelectMany((instrument, i) =>
            instrument.Items.Select((item, j) => (item.Scale.Value, JsonPointer.To("instruments", i, "items", j, "scale"))));

    private static IEnumerable<(string Id, string Place)> Roles(StudyDefinition study) =>
    [
        .. study.Occasions.SelectMany((plan, i) => plan.Roles.Select((role, j) => (role.Value, JsonPointer.To("occasions", i, "roles", j)))),
        .. study.Eligibility.Criteria.SelectMany((criterion, i) => criterion.Roles.Select((role, j) => (role.Value, JsonPointer.To("eligibility", "criteria", i, "roles", j)))),
        .. study.Compensation.Rules.SelectMany((rule, i) => rule.Roles.Select((role, j) => (role.Value, JsonPointer.To("compensation", "rules", i, "roles", j)))),
    ];

    private static IEnumerable<(string Id, string Place)> Arms(StudyDefinition study) =>
    [
        .. study.Occasions.SelectMany((plan, i) => plan.Arms.Select((arm, j) => (arm.Value, JsonPointer.To("occasions", i, "arms", j)))),
        .. study.Occasions.SelectMany((plan, i) => plan.Steps.SelectMany((step, j) =>
            step.Arms.Select((arm, k) => (arm.Value, JsonPointer.To("occasions", i, "steps", j, "arms", k))))),
        .. study.Compensation.Rules.SelectMany((rule, i) => rule.Arms.Select((arm, j) => (arm.Value, JsonPointer.To("compensation", "rules", i, "arms", j)))),
    ];

    private static IEnumerable<(string Id, string Place)> Sites(StudyDefinition study) =>
        study.Compensation.Thresholds.SelectMany((threshold, i) =>
            threshold.Sites.Select((site, j) => (site.Value, JsonPointer.To("compensation", "thresholds", i, "sites", j))));

    private static IEnumerable<(string Id, string Place)> Instruments(StudyDefinition study) =>
    [
        .. study.Occasions.SelectMany((plan, i) => plan.Steps.Select((step, j) => (step.Instrument.Value, JsonPointer.To("occasions", i, "steps", j, "instrument")))),
        .. study.Compensation.Rules.SelectMany((rule, i) =>
            rule.Instrument is { } id ? [(id.Value, JsonPointer.To("compensation", "rules", i, "instrument"))] : Array.Empty<(string, string)>()),
    ];

    private static IEnumerable<(string Id, string Place)> Occasions(StudyDefinition study) =>
        study.Compensation.Rules.SelectMany((rule, i) => rule.Occasions.Select((id, j) => (id.Value, JsonPointer.To("compensation", "rules", i, "occasions", j))))
            .Concat(study.Alerts.BaselineOccasion is { } baseline ? [(baseline, "/alerts/baselineOccasion")] : []);

    private static IEnumerable<StudyIssue> Missing(string kind, IEnumerable<(string Id, string Place)> named, IEnumerable<string> existing)
    {
        var known = existing.ToList();
        return named.Where(reference => !known.Contains(reference.Id)).Select(reference => StudyIssue.Error(
            reference.Place,
            $"There is no {kind} \"{reference.Id}\"; {(known.Count == 0 ? $"the study has no {kind}s" : $"use one of: {string.Join(", ", known)}")}."));
    }
}
