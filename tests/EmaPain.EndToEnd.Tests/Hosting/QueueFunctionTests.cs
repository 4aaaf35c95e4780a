using Azure.Storage.Queues.Models;
using EmaPain.Local.Hosting;

namespace EmaPain.EndToEnd.Tests.Hosting;

[Collection(HostingCollection.Name)]
public sealed class QueueFunctionTests(AzuriteFixture azurite)
{
    private static readonly LocalHostOptions Fast = LocalHostOptions.ForVirtualTime(new());

    [Fact]
    public async Task A_message_runs_its_function_and_is_deleted()
    {
        await using var trial = await SampleTrial.PrepareAsync(azurite.Azurite.Operations);
        var host = await trial.StartAsync(Fast);
        await trial.Take.SendMessageAsync("hello");
        await host.WhenQuietAsync();
        Assert.Equal(["hello"], trial.Probe.Seen);
        Assert.Equal(0, await SampleTrial.CountAsync(trial.Take));
    }

    [Fact]
    public async Task A_failed_message_comes_back_after_the_delay_and_is_not_poison()
    {
        await using var trial = await SampleTrial.PrepareAsync(azurite.Azurite.Operations);
        var host = await trial.StartAsync(Fast);
        await trial.Fail.SendMessageAsync("once");
        await host.WhenQuietAsync();
        Assert.Equal(["once 1", "once 2"], trial.Probe.Seen);
        Assert.Equal(0, await SampleTrial.CountAsync(trial.Fail));
        Assert.Equal(1, host.Counts.Snapshot()["Fail"].Failures);
    }

    [Fact]
    public async Task A_failed_message_is_hidden_for_the_visibility_timeout_of_host_json()
    {
        await using var trial = await SampleTrial.PrepareAsync(azurite.Azurite.Operations);
        var settings = new HostSettings { Queues = new() { VisibilityTimeout = TimeSpan.FromHours(1) } };
        var host = await trial.StartAsync(new LocalHostOptions { Settings = settings, Timers = TimerDrive.Conductor });
        await trial.Fail.SendMessageAsync("once");
        await trial.Probe.UntilAsync(probe => probe.Seen.Count == 1);
        await host.DisposeAsync();
        PeekedMessage[] visible = await trial.Fail.PeekMessagesAsync(1);
        Assert.Empty(visible);
        Assert.Equal(1, await SampleTrial.CountAsync(trial.Fail));
    }

    [Fact]
    public async Task A_message_that_keeps_failing_moves_to_the_poison_queue_as_it_was()
    {
        await using var trial = await SampleTrial.PrepareAsync(azurite.Azurite.Operations);
        var host = await trial.StartAsync(Fast with { Settings = new() { Queues = new() { MaxDequeueCount = 3 } }, RetryDelay = TimeSpan.Zero });
        await trial.Fail.SendMessageAsync("always ü");
        await host.WhenQuietAsync();
        QueueMessage[] poison = await trial.Queues.GetQueueClient($"{trial.Fail.Name}-poison").ReceiveMessagesAsync(32);
        Assert.Equal(["always ü 1", "always ü 2", "always ü 3"], trial.Probe.Seen);
        Assert.Equal(["always ü"], poison.Select(message => message.Body.ToString()));
        Assert.Equal(0, await SampleTrial.CountAsync(trial.Fail));
    }

    [Fact]
    public async Task A_message_that_fails_in_a_poison_queue_stays_there_hidden_for_its_lease()
    {
        await using var trial = await SampleTrial.PrepareAsync(azurite.Azurite.Operations);
        var host = await trial.StartAsync(Fast with { Settings = new() { Queues = new() { MaxDequeueCount = 1 } }, Lease = TimeSpan.FromHours(1) });
        await trial.Lost.SendMessageAsync("lost");
        await host.WhenQuietAsync();
        PeekedMessage[] visible = await trial.Lost.PeekMessagesAsync(1);
        Assert.Equal(["lost"], trial.Probe.Seen);
        Assert.Empty(visible);
        Assert.Equal(1, await SampleTrial.CountAsync(trial.Lost));
    }

    [Fact]
    public async Task No_more_messages_run_at_once_than_batch_and_threshold_allow()
    {
        await using var trial = await SampleTrial.PrepareAsync(azurite.Azurite.Operations);
        using var passes = trial.Probe.Passes = new SemaphoreSlim(0);
        await Task.WhenAll(Enumerable.Range(0, 20).Select(n => trial.Take.SendMessageAsync($"{n}")));
        var host = await trial.StartAsync(Fast with { Settings = new() { Queues = new() { BatchSize = 4, NewBatchThreshold = 2 } } });
        await trial.Probe.UntilAsync(probe => probe.Most == 4);
        passes.Release(2);
        await trial.Probe.UntilAsync(probe => probe.Most == 6);
        passes.Release(18);
        await host.WhenQuietAsync();
        Assert.Equal(20, trial.Probe.Seen.Distinct().Count());
        Assert.Equal(6, trial.Probe.Most);
    }

    [Fact]
    public async Task Two_hosts_on_one_queue_run_each_message_once()
    {
        await using var trial = await SampleTrial.PrepareAsync(azurite.Azurite.Operations);
        var hosts = await Task.WhenAll(trial.StartAsync(Fast), trial.StartAsync(Fast));
        await Task.WhenAll(Enumerable.Range(0, 60).Select(n => trial.Take.SendMessageAsync($"{n}")));
        await Task.WhenAll(hosts.Select(host => host.WhenQuietAsync()));
        await trial.Probe.UntilAsync(probe => probe.Seen.Count >= 60);
        Assert.Equal(Enumerable.Range(0, 60).Select(n => $"{n}").Order(), trial.Probe.Seen.Order());
    }

    [Fact]
    public async Task A_run_longer_than_the_lease_keeps_its_message()
    {
        await using var trial = await SampleTrial.PrepareAsync(azurite.Azurite.Operations);
        using var passes = trial.Probe.Passes = new SemaphoreSlim(0);
        var options = Fast with { Lease = TimeSpan.FromSeconds(2) };
        var hosts = await Task.WhenAll(trial.StartAsync(options), trial.StartAsync(options));
        await trial.Take.SendMessageAsync("long");
        await trial.Probe.UntilAsync(probe => probe.Most == 1);
        await Task.Delay(TimeSpan.FromSeconds(3));
        passes.Release(2);
        await Task.WhenAll(hosts.Select(host => host.WhenQuietAsync()));
        Assert.Equal(["long"], trial.Probe.Seen);
        Assert.Equal(0, await SampleTrial.CountAsync(trial.Take));
    }

    [Fact]
    public async Task A_host_that_stops_lets_what_runs_finish_and_reads_no_more()
    {
        await using var trial = await SampleTrial.PrepareAsync(azurite.Azurite.Operations);
        using var passes = trial.Probe.Passes = new SemaphoreSlim(0);
        var host = await trial.StartAsync(Fast);
        await trial.Take.SendMessageAsync("first");
        await trial.Probe.UntilAsync(probe => probe.Most == 1);
        var stopping = host.DisposeAsync().AsTask();
        Assert.False(stopping.IsCompleted);
        passes.Release(2);
        await stopping;
        await trial.Take.SendMessageAsync("second");
        Assert.Equal(["first"], trial.Probe.Seen);
        Assert.Equal(1, await SampleTrial.CountAsync(trial.Take));
    }
}
