using EmaPain.Domain.Studies.Reading;

namespace EmaPain.Domain.Studies.Rules;

/// <summary>
/// Only a study with arms allocates anybody, so that occasions can be counted from it. Only a session can hold back an occasion, and only one
/// that is counted in weeks or months.
/// </summary>
public sealed class AnchorsFit : IStudyRule
{
    public IEnumerable<StudyIssue> Check(StudyDefinition study) => [.. Allocation(study), .. Bounds(study)];

    private static IEnumerable<StudyIssue> Bounds(StudyDefinition study) =>
        from entry in study.Occasions.Select((plan, place) => (Plan: plan, Place: place))
        where entry.Plan.NotBefore is not null
        let isSession = entry.Plan.NotBefore is Anchor.FirstSession or Anchor.LastSession
        where !isSession || entry.Plan.ComesWithAnchor() || entry.Plan.Burst is not null
        select StudyIssue.Error(
            JsonPointer.To("occasions", entry.Place, "notBefore"),
            isSession ? "Only an occasion that is counted in weeks or months, without a burst, waits for a session; take this out." : "Only \"firstSession\" or \"lastSession\" can be waited for.");

    private static IEnumerable<StudyIssue> Allocation(StudyDefinition study) => study.Arms.Count > 0
        ? []
        : study.Occasions.Select((plan, place) => (plan, place))
            .Where(entry => entry.plan.Anchor == Anchor.Allocation)
            .Select(entry => StudyIssue.Error(JsonPointer.To("occasions", entry.place, "anchor"), "The study has no arms, so nobody is ever allocated; count from the activation."));
}
