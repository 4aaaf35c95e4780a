using EmaPain.Oracle.Published;
using NodaTime;
using NodaTime.Text;

namespace EmaPain.Oracle;

/// <summary>The wall of a site: its days, and when the time is over that its staff have for something.</summary>
public sealed class OfficeClock(PublishedSite site)
{
    private readonly DateTimeZone zone = DateTimeZoneProviders.Tzdb[site.Zone ?? "Etc/UTC"];
    private readonly HashSet<LocalDate> holidays = [.. site.Holidays.Select(day => LocalDatePattern.Iso.Parse(day).Value)];

    public LocalDate DayOf(DateTimeOffset at) => Instant.FromDateTimeOffset(at).InZone(zone).Date;

    /// <summary>Business days end at the same wall time so many working days later; from a free day on they are counted as from the first minute of the next working one.</summary>
    public DateTimeOffset EndOf(PublishedTime allowed, DateTimeOffset from)
    {
        if (allowed.Hours is { } hours)
        {
            return from.AddHours(hours);
        }

        var start = Instant.FromDateTimeOffset(from).InZone(zone).LocalDateTime;
        var begin = IsWorking(start.Date) ? start : Working(start.Date).ElementAt(0) + LocalTime.Midnight;
        return ((allowed.BusinessDays == 0 ? begin.Date : Working(begin.Date).ElementAt(allowed.BusinessDays!.Value - 1)) + begin.TimeOfDay)
            .InZoneLeniently(zone).ToInstant().ToDateTimeOffset();
    }

    /// <summary>The working days after a day.</summary>
    private IEnumerable<LocalDate> Working(LocalDate after) => Enumerable.Range(1, int.MaxValue).Select(after.PlusDays).Where(IsWorking);

    private bool IsWorking(LocalDate day) => day.DayOfWeek < IsoDayOfWeek.Saturday && !holidays.Contains(day);
}
