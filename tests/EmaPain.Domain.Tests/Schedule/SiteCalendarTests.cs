using EmaPain.Domain.Ids;
using EmaPain.Domain.Schedule;
using EmaPain.Domain.Studies;
using NodaTime;

namespace EmaPain.Domain.Tests.Schedule;

/// <summary>Hours by the clock, and business days of a site in New York that is closed on Memorial Day, Monday, May 25, 2026.</summary>
public sealed class SiteCalendarTests
{
    private static readonly Site NewYork = new()
    {
        Id = new SiteId("north"), SenderNumber = "+18135550128", SenderKind = SenderKind.TollFree, ContactPhone = "813-555-0100", Zone = "America/New_York",
        Holidays = [new LocalDate(2026, 5, 25)],
    };

    [Theory]
    [InlineData("2026-05-18T15:30", 1, "2026-05-19T15:30")]
    [InlineData("2026-05-21T15:30", 2, "2026-05-26T15:30")]
    [InlineData("2026-05-22T15:30", 1, "2026-05-26T15:30")]
    [InlineData("2026-05-23T09:00", 1, "2026-05-27T00:00")]
    [InlineData("2026-05-25T23:59", 3, "2026-05-29T00:00")]
    [InlineData("2026-03-06T02:30", 1, "2026-03-09T02:30")]
    public void Business_days_leave_out_weekends_and_holidays(string from, int days, string end) =>
        Assert.Equal(At(end), SiteCalendar.EndOf(NewYork, new TimeAllowed { BusinessDays = days }, At(from)));

    [Fact]
    public void Hours_pass_by_night_and_on_holidays_and_over_the_change_of_clocks() =>
        Assert.Equal(At("2026-03-08T05:00"), SiteCalendar.EndOf(NewYork, new TimeAllowed { Hours = 4 }, At("2026-03-08T00:00")));

    private static Instant At(string local) =>
        NodaTime.Text.LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(local).Value
            .InZoneLeniently(DateTimeZoneProviders.Tzdb["America/New_York"]).ToInstant();
}
