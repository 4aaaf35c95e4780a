using EmaPain.Domain.Compensation;
using EmaPain.Domain.Studies.Reading;

namespace EmaPain.Domain.Studies.Rules;

/// <summary>A streak is no longer than the row of its occasions, and a completion bonus needs no more occasions than it counts.</summary>
public sealed class BonusesCanBeReached : IStudyRule
{
    public IEnumerable<StudyIssue> Check(StudyDefinition study)
    {
        for (var place = 0; place < study.Compensation.Rules.Count; place++)
        {
            var rule = study.Compensation.Rules[place];
            var occasions = PaidOccasions.Of(study, rule).Count();
            if (rule.InARow > occasions)
            {
                yield return StudyIssue.Error(JsonPointer.To("compensation", "rules", place, "inARow"), $"Only {occasions} occasions count; write {occasions} or less.");
            }

            if (rule.MinimumOccasions > occasions)
            {
                yield return StudyIssue.Error(
                    JsonPointer.To("compensation", "rules", place, "minimumOccasions"), $"Only {occasions} occasions count; write {occasions} or less, or leave this out for all.");
            }
        }
    }
}
