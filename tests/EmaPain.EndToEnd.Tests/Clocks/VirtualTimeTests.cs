using EmaPain.Local.Clocks;

namespace EmaPain.EndToEnd.Tests.Clocks;

public sealed class VirtualTimeTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 9, 8, 0, 0, TimeSpan.Zero);
    private readonly VirtualTime clock = new(Start);

    [Fact]
    public void It_stands_still_until_it_is_moved()
    {
        var before = clock.GetUtcNow();
        clock.MoveTo(Start.AddDays(7));
        Assert.Equal((Start, Start.AddDays(7)), (before, clock.GetUtcNow()));
        Assert.Equal(TimeSpan.FromDays(7), clock.GetElapsedTime(Start.UtcTicks));
    }

    [Fact]
    public void It_does_not_go_back() => Assert.Throws<ArgumentOutOfRangeException>(() => clock.MoveTo(Start.AddTicks(-1)));

    [Fact]
    public void Timers_fire_in_order_and_each_sees_its_own_time()
    {
        var fired = new List<(string, DateTimeOffset)>();
        using var late = clock.CreateTimer(_ => fired.Add(("late", clock.GetUtcNow())), null, TimeSpan.FromHours(3), Timeout.InfiniteTimeSpan);
        using var hourly = clock.CreateTimer(_ => fired.Add(("hourly", clock.GetUtcNow())), null, TimeSpan.FromHours(2), TimeSpan.FromHours(2));
        clock.MoveTo(Start.AddHours(4));
        Assert.Equal([("hourly", Start.AddHours(2)), ("late", Start.AddHours(3)), ("hourly", Start.AddHours(4))], fired);
    }

    [Fact]
    public async Task A_delay_ends_when_time_has_passed_it()
    {
        var delay = Task.Delay(TimeSpan.FromMinutes(5), clock);
        clock.MoveTo(Start.AddMinutes(4));
        Assert.False(delay.IsCompleted);
        clock.MoveTo(Start.AddMinutes(5));
        await delay;
    }
}
