using EmaPain.Domain.Compensation;
using EmaPain.Domain.Studies.Reading;

namespace EmaPain.Domain.Studies.Rules;

/// <summary>The weeks of a compensation rule are in order, and something that the rule can pay is planned in them.</summary>
public sealed class PaidWeeksExist : IStudyRule
{
    public IEnumerable<StudyIssue> Check(StudyDefinition study)
    {
        for (var place = 0; place < study.Compensation.Rules.Count; place++)
        {
            var rule = study.Compensation.Rules[place];
            if (rule.Weeks is { } weeks && !PaidOccasions.Of(study, rule).Any())
            {
                yield return StudyIssue.Error(
                    JsonPointer.To("compensation", "rules", place, "weeks"),
                    weeks.First > weeks.Last ? $"The range ends before it begins; write first {weeks.Last}, last {weeks.First}."
                        : $"Nothing that this rule pays is planned in weeks {weeks.First} to {weeks.Last}; check the weeks and the instrument.");
            }
        }
    }
}
