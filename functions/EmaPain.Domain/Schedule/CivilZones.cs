using NodaTime.TimeZones;

namespace EmaPain.Domain.Schedule;

/// <summary>
/// The zones of the tz database that people live in: those with a place on its map, and their other names, such as <c>US/Eastern</c>. It
/// knows further ones that are nobody's wall clock: fixed offsets, abbreviations, stations in Antarctica.
/// </summary>
public static class CivilZones
{
    private const string ByCity = "Write where the person lives, by region and city, such as America/New_York.";

    private static readonly TzdbDateTimeZoneSource Source = TzdbDateTimeZoneSource.Default;

    private static readonly ILookup<string, string> Countries = Source.ZoneLocations!.ToLookup(place => place.ZoneId, place => place.CountryCode);

    private static readonly ILookup<string, string> Spelled = Source.CanonicalIdMap.Keys.Where(IsOne).ToLookup(zone => zone, StringComparer.OrdinalIgnoreCase);

    /// <summary>What people write for a zone of the United States, which no zone with a place is called.</summary>
    private static readonly Dictionary<string, string> Short = new(StringComparer.OrdinalIgnoreCase)
    {
        ["EST"] = "America/New_York", ["EDT"] = "America/New_York", ["ET"] = "America/New_York", ["Eastern"] = "America/New_York", ["EST5EDT"] = "America/New_York",
        ["CST"] = "America/Chicago", ["CDT"] = "America/Chicago", ["CT"] = "America/Chicago", ["Central"] = "America/Chicago", ["CST6CDT"] = "America/Chicago",
        ["MST"] = "America/Denver, or America/Phoenix where the clocks stay", ["MDT"] = "America/Denver", ["MT"] = "America/Denver", ["Mountain"] = "America/Denver",
        ["MST7MDT"] = "America/Denver",
        ["PST"] = "America/Los_Angeles", ["PDT"] = "America/Los_Angeles", ["PT"] = "America/Los_Angeles", ["Pacific"] = "America/Los_Angeles", ["PST8PDT"] = "America/Los_Angeles",
        ["AKST"] = "America/Anchorage", ["AKDT"] = "America/Anchorage", ["Alaska"] = "America/Anchorage", ["HST"] = "Pacific/Honolulu", ["Hawaii"] = "Pacific/Honolulu",
        ["CET"] = "", ["MET"] = "", ["EET"] = "", ["WET"] = "",
    };

    /// <summary>Countries and territories of the North American Numbering Plan (ISO 3166): a number without a country code is one of theirs.</summary>
    private static readonly HashSet<string> NumberingPlan =
    [
        "US", "CA", "AG", "AI", "AS", "BB", "BM", "BS", "DM", "DO", "GD", "GU", "JM", "KN", "KY", "LC", "MP", "MS", "PR", "SX", "TC", "TT", "UM", "VC", "VG", "VI",
    ];

    /// <summary>What to write instead of a zone that nobody lives in; nothing where people do.</summary>
    public static string? RemedyFor(string zone) =>
        IsOne(zone) ? null
        : Short.TryGetValue(zone, out var meant) ? meant.Length > 0 ? $"Write {meant}." : ByCity
        : Spelled[zone].FirstOrDefault() is { } spelled ? $"Write {spelled}."
        : CanonicalOf(zone) is { } canonical && IsOne(canonical) && !IsAntarctic(zone) ? $"Write {canonical}."
        : ByCity;

    /// <summary>Whether people in a zone write telephone numbers of the North American Numbering Plan without a country code.</summary>
    public static bool HasNorthAmericanNumbers(string zone) => IsOne(zone) && CountriesOf(zone).All(NumberingPlan.Contains);

    private static bool IsOne(string zone) => zone.Contains('/', StringComparison.Ordinal) && !IsAntarctic(zone) && CountriesOf(zone).Any();

    private static IEnumerable<string> CountriesOf(string zone) => Countries.Contains(zone) ? Countries[zone] : CanonicalOf(zone) is { } canonical ? Countries[canonical] : [];

    private static string? CanonicalOf(string zone) => Source.CanonicalIdMap.TryGetValue(zone, out var canonical) ? canonical : null;

    private static bool IsAntarctic(string zone) => zone.StartsWith("Antarctica/", StringComparison.Ordinal);
}
