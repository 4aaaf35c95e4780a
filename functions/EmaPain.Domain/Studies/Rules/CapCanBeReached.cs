using EmaPain.Domain.Studies.Reading;

namespace EmaPain.Domain.Studies.Rules;

/// <summary>All rules together pay as much as the cap; a cap above that is most likely a slip.</summary>
public sealed class CapCanBeReached : IStudyRule
{
    public IEnumerable<StudyIssue> Check(StudyDefinition study)
    {
        var most = study.Compensation.Rules.Sum(rule => (long)rule.Cents * Math.Max(1, rule.Occasions.Count));
        if (study.Compensation.CapCents is { } cap && most < cap)
        {
            yield return StudyIssue.Warning("/compensation/capCents", $"All rules together pay {most} cents at most, so the cap is never reached; check the amounts.");
        }
    }
}
