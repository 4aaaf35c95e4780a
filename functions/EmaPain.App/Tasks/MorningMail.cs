using EmaPain.Domain.Studies;
using NodaTime;

namespace EmaPain.App.Tasks;

/// <summary>When a site's people get their daily mails, of tasks and of alerts.</summary>
/// <param name="Zone">IANA zone of sites that name none.</param>
/// <param name="From">Local time of day; the mail goes out at the first run from then on.</param>
public sealed record MorningMail(string Zone, LocalTime From)
{
    /// <summary>A mail that could not go out for so long waits for tomorrow's.</summary>
    private static readonly Period Patience = Period.FromHours(5);

    /// <summary>The wall time at a site.</summary>
    public LocalDateTime LocalAt(Site site, Instant now) => now.InZone(ZoneOf(site)).LocalDateTime;

    /// <summary>Whether the day's mail may go out at this wall time.</summary>
    public bool Is(LocalDateTime local) => local >= local.Date + From && local < local.Date + From + Patience;

    /// <summary>The next beginning of a morning at a site, later than <paramref name="after"/>.</summary>
    public Instant Next(Site site, Instant after)
    {
        var day = LocalAt(site, after).Date;
        var today = (day + From).InZoneLeniently(ZoneOf(site)).ToInstant();
        return today > after ? today : (day.PlusDays(1) + From).InZoneLeniently(ZoneOf(site)).ToInstant();
    }

    private DateTimeZone ZoneOf(Site site) => DateTimeZoneProviders.Tzdb[site.Zone ?? Zone];
}
