using EmaPain.Local.Clocks;
using EmaPain.Local.Hosting;

namespace EmaPain.EndToEnd.Tests.Hosting;

[Collection(HostingCollection.Name)]
public sealed class TimerFunctionTests(AzuriteFixture azurite)
{
    private static readonly DateTimeOffset Morning = new(2026, 3, 9, 8, 29, 0, TimeSpan.Zero);

    [Fact]
    public async Task The_conductor_runs_what_is_due_after_the_first_instant_and_up_to_the_second()
    {
        await using var trial = await SampleTrial.PrepareAsync(azurite.Azurite.Operations);
        var host = await trial.StartAsync(LocalHostOptions.ForVirtualTime(new()));
        await host.RunTimersAsync(Morning, Morning.AddSeconds(59));
        Assert.Empty(trial.Probe.Seen);
        await host.RunTimersAsync(Morning.AddSeconds(59), Morning.AddMinutes(1));
        Assert.Equal(["daily 2026-03-10 08:30", "minutely 08:31:00 late False"], trial.Probe.Seen.Order());
        await host.RunTimersAsync(Morning.AddMinutes(1), Morning.AddMinutes(1).AddSeconds(30));
        Assert.Equal(2, trial.Probe.Seen.Count);
    }

    [Fact]
    public async Task A_jump_over_many_occurrences_runs_a_timer_once_and_says_so()
    {
        await using var trial = await SampleTrial.PrepareAsync(azurite.Azurite.Operations);
        var host = await trial.StartAsync(LocalHostOptions.ForVirtualTime(new()));
        await host.RunTimersAsync(Morning.AddMinutes(2), Morning.AddHours(9));
        Assert.Equal(["minutely 17:30:00 late True"], trial.Probe.Seen);
        Assert.Equal(1, host.Counts.Snapshot()["Minutely"].Invocations);
    }

    [Fact]
    public async Task The_next_timer_is_the_earliest_of_all()
    {
        await using var trial = await SampleTrial.PrepareAsync(azurite.Azurite.Operations);
        var host = await trial.StartAsync(LocalHostOptions.ForVirtualTime(new()));
        Assert.Equal(Morning.AddMinutes(1), host.NextTimer(Morning.AddSeconds(10)));
    }

    [Fact]
    public async Task A_host_on_its_own_follows_the_schedule_by_its_clock()
    {
        var clock = new VirtualTime(Morning.AddSeconds(1));
        await using var trial = await SampleTrial.PrepareAsync(azurite.Azurite.Operations);
        await trial.StartAsync(new LocalHostOptions { Clock = clock });
        while (trial.Probe.Seen.Count < 2)
        {
            clock.MoveTo(clock.GetUtcNow().AddSeconds(1));
            await Task.Yield();
        }

        Assert.Contains(trial.Probe.Seen, seen => seen.StartsWith("minutely", StringComparison.Ordinal));
    }
}
