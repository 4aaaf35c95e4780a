using EmaPain.Domain.Studies.Reading;

namespace EmaPain.Domain.Studies.Rules;

/// <summary>Weeks are counted from 1, ascend, and end within five years.</summary>
public sealed class WeeksAscend : IStudyRule
{
    internal const int Last = 260;

    public IEnumerable<StudyIssue> Check(StudyDefinition study) =>
        study.Occasions.SelectMany((plan, i) => plan.Weeks
            .Select((week, j) => (week, before: j == 0 ? 0 : plan.Weeks[j - 1], Place: JsonPointer.To("occasions", i, "weeks", j)))
            .Where(entry => entry.week <= entry.before || entry.week is < 1 or > Last)
            .Select(entry => StudyIssue.Error(entry.Place, $"Week {entry.week} is not possible here; weeks are 1 to {Last}, each above the one before.")));
}
