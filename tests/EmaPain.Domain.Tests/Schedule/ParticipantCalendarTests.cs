using EmaPain.Domain.Schedule;
using EmaPain.Domain.Studies;
using NodaTime;

namespace EmaPain.Domain.Tests.Schedule;

public sealed class ParticipantCalendarTests
{
    private static readonly TextingHours Day = new() { From = new LocalTime(9, 0), To = new LocalTime(20, 0) };
    private readonly ParticipantCalendar newYork = ParticipantCalendar.Of("America/New_York", Day);

    [Theory]
    [InlineData(8, 59, false)]
    [InlineData(9, 0, true)]
    [InlineData(19, 59, true)]
    [InlineData(20, 0, false)]
    public void Texting_hours_begin_with_their_first_minute_and_end_before_their_last(int hour, int minute, bool allowed) =>
        Assert.Equal(allowed, newYork.IsAllowed(newYork.Resolve(new LocalDateTime(2026, 3, 9, hour, minute))));

    [Theory]
    [InlineData(7, 0, 9)]
    [InlineData(21, 30, 10)]
    public void The_next_allowed_instant_is_the_morning_of_this_or_the_next_day(int hour, int minute, int day) =>
        Assert.Equal(
            newYork.Resolve(new LocalDateTime(2026, 3, day, 9, 0)), newYork.NextAllowed(newYork.Resolve(new LocalDateTime(2026, 3, 9, hour, minute))));

    [Fact]
    public void An_allowed_instant_is_its_own_next() =>
        Assert.Equal(Instant.FromUtc(2026, 3, 9, 15, 30), newYork.NextAllowed(Instant.FromUtc(2026, 3, 9, 15, 30)));

    [Fact]
    public void A_wall_time_that_the_clocks_skip_is_moved_on_by_the_gap() =>
        Assert.Equal(Instant.FromUtc(2026, 3, 8, 7, 30), newYork.Resolve(new LocalDateTime(2026, 3, 8, 2, 30)));

    [Fact]
    public void A_wall_time_that_comes_twice_is_the_first_of_both() =>
        Assert.Equal(Instant.FromUtc(2026, 11, 1, 5, 30), newYork.Resolve(new LocalDateTime(2026, 11, 1, 1, 30)));

    [Fact]
    public void A_zone_that_nobody_knows_is_no_zone()
    {
        Assert.True(ParticipantCalendar.IsZone("Europe/Madrid"));
        Assert.False(ParticipantCalendar.IsZone("Mars/Olympus"));
    }
}
