using EmaPain.Domain.Schedule;
using NodaTime;
using NodaTime.TimeZones;

namespace EmaPain.Domain.Tests.Schedule;

/// <summary>Only zones that people live in by law are taken for a person's.</summary>
public sealed class CivilZonesTests
{
    [Theory]
    [InlineData("America/New_York")]
    [InlineData("America/Argentina/Buenos_Aires")]
    [InlineData("Pacific/Honolulu")]
    [InlineData("Europe/Oslo")]
    [InlineData("US/Eastern")]
    [InlineData("Canada/Saskatchewan")]
    [InlineData("America/Buenos_Aires")]
    [InlineData("America/Montreal")]
    [InlineData("Arctic/Longyearbyen")]
    [InlineData("Asia/Calcutta")]
    public void A_place_and_its_other_names_are_zones(string zone) => Assert.Null(CivilZones.RemedyFor(zone));

    [Theory]
    [InlineData("EST", "Write America/New_York.")]
    [InlineData("EST5EDT", "Write America/New_York.")]
    [InlineData("eastern", "Write America/New_York.")]
    [InlineData("CST6CDT", "Write America/Chicago.")]
    [InlineData("MST", "Write America/Denver, or America/Phoenix where the clocks stay.")]
    [InlineData("PST", "Write America/Los_Angeles.")]
    [InlineData("HST", "Write Pacific/Honolulu.")]
    [InlineData("Japan", "Write Asia/Tokyo.")]
    [InlineData("GB", "Write Europe/London.")]
    [InlineData("UTC", "Write where the person lives, by region and city, such as America/New_York.")]
    [InlineData("Etc/GMT+5", "Write where the person lives, by region and city, such as America/New_York.")]
    [InlineData("Etc/UTC", "Write where the person lives, by region and city, such as America/New_York.")]
    [InlineData("Antarctica/Troll", "Write where the person lives, by region and city, such as America/New_York.")]
    [InlineData("Antarctica/McMurdo", "Write where the person lives, by region and city, such as America/New_York.")]
    [InlineData("Factory", "Write where the person lives, by region and city, such as America/New_York.")]
    [InlineData("CET", "Write where the person lives, by region and city, such as America/New_York.")]
    [InlineData("Mars/Olympus", "Write where the person lives, by region and city, such as America/New_York.")]
    [InlineData("america/new_york", "Write America/New_York.")]
    [InlineData("", "Write where the person lives, by region and city, such as America/New_York.")]
    public void Whatever_else_the_tz_database_knows_is_none_and_the_remedy_is_one(string zone, string remedy) => Assert.Equal(remedy, CivilZones.RemedyFor(zone));

    [Fact]
    public void Every_zone_that_a_remedy_names_is_one() => Assert.All(
        DateTimeZoneProviders.Tzdb.Ids.Select(id => (Id: id, Remedy: CivilZones.RemedyFor(id))).Where(one => one.Remedy is not null),
        one => Assert.All(
            one.Remedy!.TrimEnd('.').Split([' ', ','], StringSplitOptions.RemoveEmptyEntries).Where(word => word.Contains('/', StringComparison.Ordinal)),
            word => Assert.Null(CivilZones.RemedyFor(word))));

    [Fact]
    public void Every_place_on_the_map_but_those_of_Antarctica_is_a_zone() => Assert.All(
        TzdbDateTimeZoneSource.Default.ZoneLocations!.Where(place => !place.ZoneId.StartsWith("Antarctica/", StringComparison.Ordinal)),
        place => Assert.Null(CivilZones.RemedyFor(place.ZoneId)));

    [Theory]
    [InlineData("America/New_York", true)]
    [InlineData("US/Pacific", true)]
    [InlineData("America/Toronto", true)]
    [InlineData("America/Puerto_Rico", true)]
    [InlineData("America/Santo_Domingo", true)]
    [InlineData("America/Cayman", true)]
    [InlineData("America/Nassau", true)]
    [InlineData("Pacific/Guam", true)]
    [InlineData("America/Panama", false)]
    [InlineData("America/Tijuana", false)]
    [InlineData("America/Havana", false)]
    [InlineData("America/Bogota", false)]
    [InlineData("Europe/London", false)]
    [InlineData("Asia/Tokyo", false)]
    [InlineData("Mars/Olympus", false)]
    public void Numbers_of_North_America_are_those_of_its_numbering_plan(string zone, bool isThere) => Assert.Equal(isThere, CivilZones.HasNorthAmericanNumbers(zone));
}
