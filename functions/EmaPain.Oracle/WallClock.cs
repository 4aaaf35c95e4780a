using EmaPain.Oracle.Published;
using NodaTime;
using NodaTime.Text;

namespace EmaPain.Oracle;

/// <summary>The wall of a participant: local dates and times, and the hours in which texts may go out.</summary>
public sealed class WallClock(string zone, PublishedHours hours)
{
    private readonly DateTimeZone zone = DateTimeZoneProviders.Tzdb[zone];
    private readonly LocalTime from = TimeOf(hours.From);
    private readonly LocalTime to = TimeOf(hours.To);

    /// <summary>Reads HH:mm.</summary>
    public static LocalTime TimeOf(string text) => LocalTimePattern.CreateWithInvariantCulture("HH:mm").Parse(text).Value;

    public LocalDateTime On(DateTimeOffset at) => Instant.FromDateTimeOffset(at).InZone(zone).LocalDateTime;

    /// <summary>A local time that the zone skips moves on by the gap; of two, it is the earlier.</summary>
    public DateTimeOffset At(LocalDateTime local) => local.InZoneLeniently(zone).ToInstant().ToDateTimeOffset();

    public bool Allows(DateTimeOffset at) => On(at).TimeOfDay >= from && On(at).TimeOfDay < to;

    /// <summary>The instant itself if texts may go out then, else the next time at which they may.</summary>
    public DateTimeOffset NextAllowed(DateTimeOffset at)
    {
        var local = On(at);
        return Allows(at) ? at
            : local.TimeOfDay < from ? At(local.Date + from)
            : At(local.Date.PlusDays(1) + from);
    }
}
