using EmaPain.App.Tasks;
using EmaPain.App.Tests.Stage;
using NodaTime;

namespace EmaPain.App.Tests.Tasks;

public sealed class MorningMailTests
{
    private static readonly MorningMail Morning = new("America/New_York", new LocalTime(7, 0));
    private static readonly EmaPain.Domain.Studies.Site South = ShippedStudies.MissionReconnect.Sites[1];

    [Theory]
    [InlineData("2026-01-05T11:59", false)]
    [InlineData("2026-01-05T12:00", true)]
    [InlineData("2026-01-05T16:59", true)]
    [InlineData("2026-01-05T17:00", false)]
    [InlineData("2026-07-06T10:59", false)]
    [InlineData("2026-07-06T11:00", true)]
    public void It_is_morning_from_seven_to_noon_on_the_sites_wall(string utc, bool isMorning) =>
        Assert.Equal(isMorning, Morning.Is(Morning.LocalAt(South, At(utc))));

    [Fact]
    public void A_sites_own_zone_comes_first()
    {
        var honolulu = South with { Zone = "Pacific/Honolulu" };
        Assert.False(Morning.Is(Morning.LocalAt(honolulu, At("2026-01-05T12:00"))));
        Assert.True(Morning.Is(Morning.LocalAt(honolulu, At("2026-01-05T17:00"))));
    }

    [Theory]
    [InlineData("2026-01-05T11:59", "2026-01-05T12:00")]
    [InlineData("2026-01-05T12:00", "2026-01-06T12:00")]
    [InlineData("2026-03-07T12:00", "2026-03-08T11:00")]
    public void The_next_morning_is_later_and_follows_the_wall(string after, string next) => Assert.Equal(At(next), Morning.Next(South, At(after)));

    private static Instant At(string utc) => NodaTime.Text.InstantPattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(utc).Value;
}
