using EmaPain.Domain.Studies.Reading;

namespace EmaPain.Domain.Studies.Rules;

/// <summary>Weeks and months are counted from 1, ascend, and end within five years; a plan counts one or the other.</summary>
public sealed class WeeksAscend : IStudyRule
{
    internal const int Last = 260;
    internal const int LastMonth = 60;

    public IEnumerable<StudyIssue> Check(StudyDefinition study) => study.Occasions.SelectMany((plan, place) =>
        Ascending(plan.Weeks, Last, "Week", i => JsonPointer.To("occasions", place, "weeks", i))
            .Concat(Ascending(plan.Months, LastMonth, "Month", i => JsonPointer.To("occasions", place, "months", i)))
            .Concat(OneOfBoth(plan, place)));

    private static IEnumerable<StudyIssue> Ascending(IReadOnlyList<int> numbers, int last, string counted, Func<int, string> at) =>
        numbers.Select((number, i) => (number, before: i == 0 ? 0 : numbers[i - 1], i))
            .Where(entry => entry.number <= entry.before || entry.number < 1 || entry.number > last)
            .Select(entry => StudyIssue.Error(at(entry.i), $"{counted} {entry.number} is not possible here; they are 1 to {last}, each above the one before."));

    private static IEnumerable<StudyIssue> OneOfBoth(OccasionPlan plan, int place) => plan is { Weeks.Count: > 0, Months.Count: > 0 }
        ? [StudyIssue.Error(JsonPointer.To("occasions", place, "months"), "This plan counts weeks already; give the months a plan of their own.")]
        : [];
}
