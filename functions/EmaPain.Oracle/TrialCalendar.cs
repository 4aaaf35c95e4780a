using System.Globalization;
using EmaPain.Oracle.Published;
using EmaPain.Oracle.Truths;
using NodaTime;

namespace EmaPain.Oracle;

/// <summary>
/// Which occasion of a person is due when. Day 0 is the local date of activation; week n is the chosen weekday within days 7n to 7n+6
/// at the chosen time, month n the same day of the month or its last; an occasion without either is due at activation, in texting hours if it is texted.
/// Other anchors count alike. Calls and sessions come whole weeks after theirs, and what waits for a session comes the day after it at the earliest.
/// </summary>
public static class TrialCalendar
{
    /// <summary>All occasions in the order of their planned instants; of a person who is never activated those that come before that.</summary>
    public static IReadOnlyList<DueOccasion> Of(PublishedStudy study, PersonTruth person)
    {
        var wall = new WallClock(person.Zone, study.TextingHours);
        return
        [
            .. from plan in study.Occasions
               where person.IsAmong(plan.Roles, plan.Arms) && (plan.IsBeforeActivation || person.ActivatedAt is not null)
               from occasion in Occasions(study, plan, person, wall)
               orderby occasion.Planned
               select occasion,
        ];
    }

    private static IEnumerable<DueOccasion> Occasions(PublishedStudy study, PublishedOccasion plan, PersonTruth person, WallClock wall)
    {
        var instant = plan.Anchor switch { "consent" => person.EnrolledAt, "eligibility" => EligibleAt(person), "activation" => person.ActivatedAt, _ => null };
        if ((instant is { } at ? wall.On(at).Date : SessionOf(plan.Anchor, person)) is not { } anchor)
        {
            return [];
        }

        var time = WallClock.TimeOf(person.Time);
        if (plan.IsOnce)
        {
            return [DueOccasion.Of(plan.Id, plan, instant is not { } exact ? wall.At(anchor + time) : plan.IsAsked ? wall.NextAllowed(exact) : exact)];
        }

        var earliest = (plan.NotBefore is { } session ? (SessionOf(session, person) ?? LastByTheFirst(study, person))?.PlusDays(1) : null) ?? anchor;
        var weekly = plan.Weeks.Select(week => (Number: week, Day: InWeek(plan, person, anchor.PlusDays(7 * week))));
        return weekly.Concat(plan.Months.Select(month => (Number: month, Day: anchor.PlusMonths(month)))).Select(one =>
        {
            var number = one.Number.ToString(CultureInfo.InvariantCulture);
            var id = plan.Id.Replace("{week}", number, StringComparison.Ordinal).Replace("{month}", number, StringComparison.Ordinal);
            return DueOccasion.Of(id, plan, wall.At(LocalDate.Max(one.Day, earliest) + time));
        });
    }

    private static LocalDate InWeek(PublishedOccasion plan, PersonTruth person, LocalDate firstDay)
    {
        var weekday = Enum.Parse<IsoDayOfWeek>(person.Weekday, ignoreCase: true);
        return plan.IsContact ? firstDay : Enumerable.Range(0, 7).Select(firstDay.PlusDays).First(candidate => candidate.DayOfWeek == weekday);
    }

    /// <summary>Staff record their criteria when the answers of the screening are there.</summary>
    private static DateTimeOffset? EligibleAt(PersonTruth person) => person.RefusedAt is not null
        ? null
        : person.Notes.Where(note => note.Event == StaffEvent.CriterionMet).Select(note => (DateTimeOffset?)note.At).Max();

    /// <summary>The last session that is counted from the first.</summary>
    private static LocalDate? LastByTheFirst(PublishedStudy study, PersonTruth person) =>
        study.Occasions.Where(plan => plan is { IsContact: true, Anchor: "firstSession" } && person.IsAmong(plan.Roles, plan.Arms))
            .Max(plan => SessionOf("firstSession", person)?.PlusWeeks(plan.Weeks.DefaultIfEmpty(0).Max()));

    /// <summary>The day of the group's session as staff recorded it last.</summary>
    private static LocalDate? SessionOf(string anchor, PersonTruth person)
    {
        var set = anchor == "firstSession" ? StaffEvent.FirstSessionSet : StaffEvent.LastSessionSet;
        return person.Notes.Where(note => note.Event == set).MaxBy(note => note.At)?.Day;
    }
}
