using EmaPain.Domain.Studies;
using NodaTime;

namespace EmaPain.Domain.Schedule;

/// <summary>The clock on a participant's wall, and the hours in which it may ring. Gaps and overlaps of the zone are resolved leniently.</summary>
public sealed class ParticipantCalendar
{
    private readonly DateTimeZone zone;
    private readonly TextingHours hours;

    private ParticipantCalendar(DateTimeZone zone, TextingHours hours)
    {
        this.zone = zone;
        this.hours = hours;
    }

    public string Zone => zone.Id;

    /// <summary>The calendar of a zone of the tz database.</summary>
    /// <exception cref="NodaTime.TimeZones.DateTimeZoneNotFoundException">There is no such zone.</exception>
    public static ParticipantCalendar Of(string zone, TextingHours hours) => new(DateTimeZoneProviders.Tzdb[zone], hours);

    public static bool IsZone(string zone) => DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) is not null;

    public LocalDateTime LocalAt(Instant instant) => instant.InZone(zone).LocalDateTime;

    public Instant Resolve(LocalDateTime local) => local.InZoneLeniently(zone).ToInstant();

    public bool IsAllowed(Instant instant)
    {
        var time = LocalAt(instant).TimeOfDay;
        return time >= hours.From && time < hours.To;
    }

    /// <summary>The instant itself where texting is allowed, else the start of the next allowed hours.</summary>
    public Instant NextAllowed(Instant instant)
    {
        if (IsAllowed(instant))
        {
            return instant;
        }

        var local = LocalAt(instant);
        var date = local.TimeOfDay < hours.From ? local.Date : local.Date.PlusDays(1);
        return After(date + hours.From, instant);
    }

    /// <summary>The end of the allowed hours that an allowed instant lies in.</summary>
    public Instant AllowedUntil(Instant instant) => After(LocalAt(instant).Date + hours.To, instant);

    /// <summary>A wall time that lies ahead of an instant; where it comes twice, and once is past, the second time.</summary>
    private Instant After(LocalDateTime local, Instant instant) =>
        Resolve(local) is var first && first > instant ? first : zone.MapLocal(local) is { Count: 2 } twice ? twice.Last().ToInstant() : first;
}
