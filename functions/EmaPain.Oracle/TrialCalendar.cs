using System.Globalization;
using EmaPain.Oracle.Published;
using EmaPain.Oracle.Truths;
using NodaTime;

namespace EmaPain.Oracle;

/// <summary>
/// Which occasion of a person is due when. Day 0 is the local date of activation; week n is the chosen weekday within days 7n to 7n+6
/// at the chosen time, month n the same day of the month or its last; an occasion without either is due at activation, in texting hours if it is texted.
/// </summary>
public static class TrialCalendar
{
    /// <summary>All occasions in the order of their planned instants; none for a person who is never activated.</summary>
    public static IReadOnlyList<DueOccasion> Of(PublishedStudy study, PersonTruth person)
    {
        if (person.ActivatedAt is not { } activation)
        {
            return [];
        }

        var wall = new WallClock(person.Zone, study.TextingHours);
        return
        [
            .. from plan in study.Occasions
               where IsFor(plan, person)
               from occasion in Occasions(plan, person, wall, activation)
               orderby occasion.Planned
               select occasion,
        ];
    }

    private static bool IsFor(PublishedOccasion plan, PersonTruth person) =>
        (plan.Roles.Count == 0 || plan.Roles.Contains(person.Role))
        && (plan.Arms.Count == 0 || (person.Arm is not null && plan.Arms.Contains(person.Arm)));

    private static IEnumerable<DueOccasion> Occasions(PublishedOccasion plan, PersonTruth person, WallClock wall, DateTimeOffset activation)
    {
        var day0 = wall.On(activation).Date;
        if (plan.Weeks.Count + plan.Months.Count == 0)
        {
            return [DueOccasion.Of(plan.Id, plan, plan.IsAsked ? wall.NextAllowed(activation) : activation)];
        }

        var weekday = Enum.Parse<IsoDayOfWeek>(person.Weekday, ignoreCase: true);
        var weekly = plan.Weeks.Select(week =>
        {
            var firstDay = day0.PlusDays(7 * week);
            return (Number: week, Day: Enumerable.Range(0, 7).Select(firstDay.PlusDays).First(candidate => candidate.DayOfWeek == weekday));
        });
        return weekly.Concat(plan.Months.Select(month => (Number: month, Day: day0.PlusMonths(month)))).Select(one =>
        {
            var number = one.Number.ToString(CultureInfo.InvariantCulture);
            var id = plan.Id.Replace("{week}", number, StringComparison.Ordinal).Replace("{month}", number, StringComparison.Ordinal);
            return DueOccasion.Of(id, plan, wall.At(one.Day + WallClock.TimeOf(person.Time)));
        });
    }
}
