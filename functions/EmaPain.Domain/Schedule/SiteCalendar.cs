using EmaPain.Domain.Studies;
using NodaTime;

namespace EmaPain.Domain.Schedule;

/// <summary>When a site's staff work, and when the time that they are given is over.</summary>
public static class SiteCalendar
{
    /// <summary>The end of a time allowed from an instant on.</summary>
    public static Instant EndOf(Site site, TimeAllowed allowed, Instant from) =>
        allowed.Hours is { } hours ? from + Duration.FromHours(hours) : EndOfDays(site, allowed.BusinessDays ?? 0, from);

    private static Instant EndOfDays(Site site, int days, Instant from)
    {
        var zone = DateTimeZoneProviders.Tzdb[site.Zone ?? "Etc/UTC"];
        var (day, time) = from.InZone(zone).LocalDateTime;
        if (!Works(site, day))
        {
            (day, time) = (NextAfter(site, day), LocalTime.Midnight);
        }

        for (var left = days; left > 0; left--)
        {
            day = NextAfter(site, day);
        }

        return (day + time).InZoneLeniently(zone).ToInstant();
    }

    private static bool Works(Site site, LocalDate day) =>
        day.DayOfWeek is not (IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday) && !site.Holidays.Contains(day);

    private static LocalDate NextAfter(Site site, LocalDate day)
    {
        do
        {
            day = day.PlusDays(1);
        }
        while (!Works(site, day));

        return day;
    }
}
