using System.Text.Json;
using EmaPain.Local.Hosting;

namespace EmaPain.EndToEnd.Tests.Hosting;

[Collection(HostingCollection.Name)]
public sealed class QuietTests(AzuriteFixture azurite)
{
    private static readonly LocalHostOptions Fast = LocalHostOptions.ForVirtualTime(new());

    [Fact]
    public async Task A_chain_of_messages_with_and_without_delay_is_one_piece_of_work()
    {
        await using var trial = await SampleTrial.PrepareAsync(azurite.Azurite.Operations);
        var host = await trial.StartAsync(Fast);
        await trial.Hop.SendMessageAsync(JsonSerializer.Serialize(new Note("hop", 7)));
        await host.WhenQuietAsync();
        Assert.Equal(Enumerable.Range(0, 8).Select(n => $"hop {7 - n}"), trial.Probe.Seen);
        Assert.True(host.Quiet);
    }

    [Fact]
    public async Task Many_chains_end_before_it_is_quiet()
    {
        await using var trial = await SampleTrial.PrepareAsync(azurite.Azurite.Operations);
        var host = await trial.StartAsync(Fast);
        for (var round = 1; round <= 20; round++)
        {
            await Task.WhenAll(Enumerable.Range(0, 3).Select(n => trial.Hop.SendMessageAsync(JsonSerializer.Serialize(new Note($"{round}.{n}", 0)))));
            await host.WhenQuietAsync();
            Assert.Equal(3 * round, trial.Probe.Seen.Count);
        }
    }

    [Fact]
    public async Task A_message_delayed_for_long_on_purpose_is_not_waited_for()
    {
        await using var trial = await SampleTrial.PrepareAsync(azurite.Azurite.Operations);
        var host = await trial.StartAsync(Fast);
        await trial.Take.SendMessageAsync("guard", TimeSpan.FromMinutes(5));
        await host.WhenQuietAsync();
        Assert.Empty(trial.Probe.Seen);
        Assert.Equal(1, await SampleTrial.CountAsync(trial.Take));
    }

    [Fact]
    public async Task Messages_from_before_the_start_are_work()
    {
        await using var trial = await SampleTrial.PrepareAsync(azurite.Azurite.Operations);
        await trial.Take.SendMessageAsync("old");
        var host = await trial.StartAsync(Fast);
        await host.WhenQuietAsync();
        Assert.Equal(["old"], trial.Probe.Seen);
    }

    [Fact]
    public async Task A_run_that_is_not_over_is_not_quiet()
    {
        await using var trial = await SampleTrial.PrepareAsync(azurite.Azurite.Operations);
        using var passes = trial.Probe.Passes = new SemaphoreSlim(0);
        var host = await trial.StartAsync(Fast);
        await trial.Take.SendMessageAsync("slow");
        await trial.Probe.UntilAsync(probe => probe.Most == 1);
        Assert.False(host.Quiet);
        passes.Release();
        await host.WhenQuietAsync();
        Assert.Equal(["slow"], trial.Probe.Seen);
    }

    [Fact]
    public async Task Storage_requests_are_counted_for_the_function_that_makes_them()
    {
        await using var trial = await SampleTrial.PrepareAsync(azurite.Azurite.Operations);
        var host = await trial.StartAsync(Fast);
        var tables = azurite.Azurite.Operations.Split("TableEndpoint=")[1].TrimEnd(';');
        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => trial.Read.SendMessageAsync($"{tables}/Tables")));
        await host.WhenQuietAsync();
        Assert.Equal(new FunctionCounts(5, 0, 5, 5), host.Counts.Snapshot()["Read"]);
        Assert.Equal(new FunctionCounts(5, 0, 0, 0), host.Counts.Snapshot()["Take"]);
    }
}
