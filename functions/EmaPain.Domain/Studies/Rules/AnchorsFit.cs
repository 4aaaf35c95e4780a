using EmaPain.Domain.Studies.Reading;

namespace EmaPain.Domain.Studies.Rules;

/// <summary>Only a study with arms allocates anybody, so that occasions can be counted from it.</summary>
public sealed class AnchorsFit : IStudyRule
{
    public IEnumerable<StudyIssue> Check(StudyDefinition study) => study.Arms.Count > 0
        ? []
        : study.Occasions.Select((plan, place) => (plan, place))
            .Where(entry => entry.plan.Anchor == Anchor.Allocation)
            .Select(entry => StudyIssue.Error(JsonPointer.To("occasions", entry.place, "anchor"), "The study has no arms, so nobody is ever allocated; count from the activation."));
}
