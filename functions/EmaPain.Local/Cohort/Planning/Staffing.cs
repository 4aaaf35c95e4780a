using System.Globalization;
using EmaPain.Oracle;
using EmaPain.Oracle.Published;
using EmaPain.Oracle.Truths;
using NodaTime;

namespace EmaPain.Local.Cohort.Planning;

/// <summary>
/// The staff of a site. Around the weeks in which people of the cohort cry for help, each who is called fails once: the clinician is on leave
/// and later hears nothing, on call and backup hear nothing, and then on call tries to reach nobody. At other times the clinician's
/// mails come back, and on call is on leave on the day of one cry, or ends what it was called to.
/// </summary>
/// <param name="study">Whose.</param>
/// <param name="site">Where.</param>
/// <param name="place">The site's place among the study's.</param>
/// <param name="weeks">When somebody of the cohort is asked.</param>
/// <param name="cry">When somebody of the site cries for help while on call is on leave, so that others stand in.</param>
/// <param name="phoneArea">Three digits of the phones.</param>
internal sealed class Staffing(PublishedStudy study, PublishedSite site, int place, Weeks weeks, DateTimeOffset? cry, string phoneArea)
{
    private const int PhonesOfASite = 10;

    /// <summary>Crisis alerts are taken on later than a second cry within minutes; others within the hour. No two delays end an hour.</summary>
    public IEnumerable<StaffTruth> All => study.Alerts.Levels.Any(level => level.Steps.Count > 0) ? [.. Called, Coordinator] : [.. Mailed, Coordinator];

    private StaffTruth Coordinator => Member("coordinator", 60);

    /// <summary>Where nobody else is called, nobody fails.</summary>
    private IEnumerable<StaffTruth> Mailed => [Member("clinician", 60), Member("on-call", 15)];

    private IEnumerable<StaffTruth> Called =>
    [
        Member("clinician", 60) with { Leave = new DaysAway(Day(2, -2), Day(2, 15)), Asleep = [Around(7, -3, 17)], Unknown = [Around(4, -3, 3), Around(8, -3, 3)] },
        Member("on-call", 15) with
        {
            Phone = PhoneOf(1), Leave = DayOfTheCry, Asleep = [Around(3, -2, 10)], Forgets = [Around(5, -3, 7)], Closes = [Around(2, -3, 11)],
        },
        .. study.Alerts.Levels.SelectMany(level => level.Steps).Select(step => step.Role).Distinct().Except(["clinician", "on-call"])
            .Select((role, number) => Member(role, 25 + (10 * number)) with { Phone = PhoneOf(2 + number), Asleep = number == 0 ? [Around(3, -2, 10)] : [] }),
    ];

    private DaysAway? DayOfTheCry => cry is { } at && new OfficeClock(site).DayOf(at) is var day ? new DaysAway(day, day) : null;

    private StaffTruth Member(string role, int minutes) =>
        new($"{study.Id}-{site.Id}-{role}", site.Id, role, $"{role}@{site.Id}.{study.Id}.example", TimeSpan.FromMinutes(minutes));

    private string PhoneOf(int number) => string.Create(CultureInfo.InvariantCulture, $"+1{phoneArea}557{(place * PhonesOfASite) + number:0000}");

    private Spell Around(int week, int daysFrom, int daysUntil) => new(weeks.At(week).AddDays(daysFrom), weeks.At(week).AddDays(daysUntil));

    private LocalDate Day(int week, int days) => LocalDate.FromDateTime(weeks.At(week).UtcDateTime).PlusDays(days);
}
