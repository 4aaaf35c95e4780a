using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace EmaPain.Cli.Output;

/// <summary>How values are written for people.</summary>
internal static class Wording
{
    private static readonly LocalDateTimePattern Minute = LocalDateTimePattern.CreateWithInvariantCulture("yyyy-MM-dd HH:mm");

    public static string? Of(LocalDateTime? local) => local is { } time ? Minute.Format(time) : null;

    /// <summary>An instant on the clock of a zone; in UTC where this machine does not know the zone.</summary>
    public static string? In(string? zone, Instant? instant) => instant is not { } known ? null
        : zone is not null && DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) is { } place ? Of(known.InZone(place).LocalDateTime)
        : Utc(known);

    public static string? Utc(Instant? instant) => instant is { } known ? $"{Of(known.InUtc().LocalDateTime)} UTC" : null;

    public static string? Dollars(long? cents) => cents is { } amount ? (amount / 100m).ToString("$0.00", CultureInfo.InvariantCulture) : null;
}
