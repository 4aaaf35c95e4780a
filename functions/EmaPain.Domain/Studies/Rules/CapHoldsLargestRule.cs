using EmaPain.Domain.Studies.Reading;

namespace EmaPain.Domain.Studies.Rules;

/// <summary>No cap is below a single amount that it is about, which could never be paid in full.</summary>
public sealed class CapHoldsLargestRule : IStudyRule
{
    public IEnumerable<StudyIssue> Check(StudyDefinition study)
    {
        var rules = study.Compensation.Rules;
        if (rules.MaxBy(rule => rule.Cents) is { } largest)
        {
            foreach (var (name, cap) in new[] { ("capCents", study.Compensation.CapCents), ("yearCapCents", study.Compensation.YearCapCents) })
            {
                if (cap < largest.Cents)
                {
                    yield return StudyIssue.Error(JsonPointer.To("compensation", name), $"Rule {largest.Id} alone pays {largest.Cents} cents; write at least as much.");
                }
            }
        }

        for (var place = 0; place < rules.Count; place++)
        {
            if (rules[place].CapCents < rules[place].Cents)
            {
                yield return StudyIssue.Error(
                    JsonPointer.To("compensation", "rules", place, "capCents"), $"The rule pays {rules[place].Cents} cents at once; write at least as much, or leave the cap out.");
            }
        }
    }
}
