using EmaPain.Domain.Studies.Reading;
using NodaTime;

namespace EmaPain.Domain.Studies.Rules;

/// <summary>
/// The window of an occasion by texts is over before the next one is due, so that a reply has one occasion to belong to.
/// Weeks begin on the same weekday and time, an hour earlier where clocks go forward.
/// </summary>
public sealed class WindowsDoNotOverlap : IStudyRule
{
    private const int HoursOfWeek = 168;
    private const int HoursOfClockChange = 1;

    public IEnumerable<StudyIssue> Check(StudyDefinition study)
    {
        var texts = study.Occasions.Select((plan, place) => (plan, place)).Where(entry => entry.plan.Kind == OccasionKind.Texts).ToList();
        foreach (var (plan, place) in texts)
        {
            var others = texts.Where(other => Meet(plan, other.plan)).Select(other => other.plan).ToList();
            if (Room(study, plan, others) is { } room && plan.WindowHours > room)
            {
                yield return StudyIssue.Error(
                    JsonPointer.To("occasions", place, "windowHours"),
                    $"The next occasion can be due {room} hours after this one; write {room} or less.");
            }
        }
    }

    /// <summary>The fewest hours from an occasion of the plan to the next one; none: nothing follows.</summary>
    private static int? Room(StudyDefinition study, OccasionPlan plan, List<OccasionPlan> others)
    {
        var weeks = others.SelectMany(other => other.Weeks).Where(week => week is > 0 and <= WeeksAscend.Last).Distinct().Order().ToList();
        if (plan.Weeks.Count == 0)
        {
            return weeks.Count == 0 ? null : HoursToFirstWeek(study, weeks[0]);
        }

        var gaps = plan.Weeks.Where(week => week > 0).SelectMany(week => weeks.Where(next => next > week).Take(1).Select(next => next - week)).ToList();
        return gaps.Count == 0 ? null : (gaps.Min() * HoursOfWeek) - HoursOfClockChange;
    }

    /// <summary>At the latest the anchor's occasion goes out when texting hours begin on day 1; week n begins on day 7n at the earliest time.</summary>
    private static int HoursToFirstWeek(StudyDefinition study, int week)
    {
        var laterInTheDay = Period.Between(study.TextingHours.From, study.Choices.EarliestTime, PeriodUnits.Hours).Hours;
        return ((week * HoursOfWeek) - 24) + (int)laterInTheDay;
    }

    /// <summary>Whether one participant can have both.</summary>
    private static bool Meet(OccasionPlan one, OccasionPlan other) => Meet(one.Arms, other.Arms) && Meet(one.Roles, other.Roles);

    private static bool Meet<T>(IReadOnlyList<T> one, IReadOnlyList<T> other) => one.Count == 0 || other.Count == 0 || one.Intersect(other).Any();
}
