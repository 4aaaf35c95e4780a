using EmaPain.Domain.Compensation;
using EmaPain.Domain.Studies.Reading;

namespace EmaPain.Domain.Studies.Rules;

/// <summary>All rules together pay as much as the cap; a cap above that is most likely a slip.</summary>
public sealed class CapCanBeReached : IStudyRule
{
    public IEnumerable<StudyIssue> Check(StudyDefinition study)
    {
        var most = study.Compensation.Rules.Sum(rule => Most(study, rule));
        if (study.Compensation.CapCents is { } cap && most < cap)
        {
            yield return StudyIssue.Warning("/compensation/capCents", $"All rules together pay {most} cents at most, so the cap is never reached; check the amounts.");
        }
    }

    private static long Most(StudyDefinition study, CompensationRule rule)
    {
        var occasions = PaidOccasions.Of(study, rule).Count();
        var most = rule.Cents * (rule.On switch
        {
            CompensationEvent.Interview or CompensationEvent.Completion => 1L,
            CompensationEvent.Streak => occasions / Math.Max(1, rule.InARow ?? 1),
            _ => Math.Max(1, occasions),
        });
        return rule.CapCents is { } cap ? Math.Min(cap, most) : most;
    }
}
