using EmaPain.Domain.Studies.Reading;

namespace EmaPain.Domain.Studies.Rules;

/// <summary>The cap is not below the largest single amount, which could never be paid in full.</summary>
public sealed class CapHoldsLargestRule : IStudyRule
{
    public IEnumerable<StudyIssue> Check(StudyDefinition study)
    {
        if (study.Compensation is { CapCents: { } cap, Rules: [_, ..] rules } && rules.MaxBy(rule => rule.Cents) is { } largest && cap < largest.Cents)
        {
            yield return StudyIssue.Error("/compensation/capCents", $"Rule {largest.Id} alone pays {largest.Cents} cents; write at least as much.");
        }
    }
}
