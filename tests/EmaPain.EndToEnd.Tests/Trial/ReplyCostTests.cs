using EmaPain.Functions.Triggers.Prompts;
using EmaPain.Functions.Triggers.Replies;
using EmaPain.Local.Hosting;
using Xunit.Abstractions;

namespace EmaPain.EndToEnd.Tests.Trial;

public sealed class ReplyCostTests(MeteredStage metered, ITestOutputHelper output) : IClassFixture<MeteredStage>
{
    private const int MostUntilCommitted = 5;
    private readonly TrialStage stage = metered.Stage;

    [Theory]
    [InlineData("3 4 2")]
    [InlineData("3")]
    [InlineData("what is this about")]
    [InlineData("HELP")]
    [InlineData("STOP")]
    [InlineData("I want to kill myself")]
    public async Task A_reply_is_committed_with_at_most_five_table_operations(string reply)
    {
        var person = await stage.VolunteerAsync();
        await stage.PassAsync(TimeSpan.FromMinutes(1));
        var before = Operations(stage.Machine.Host.Counts.Snapshot());
        metered.Meter.AtCommit = null;
        await stage.TextAsync(person, reply);

        var untilCommitted = Operations(metered.Meter.AtCommit!) - before;
        output.WriteLine($"'{reply}': {untilCommitted} until committed, {Operations(stage.Machine.Host.Counts.Snapshot()) - before} with all that follows it in the same functions");
        Assert.InRange(untilCommitted, 3, MostUntilCommitted); // Kept, looked up and committed are three; fewer would mean that the count is wrong.
    }

    [Fact]
    public async Task What_a_prompt_costs_does_not_grow_with_the_prompts_before_it()
    {
        var first = await CostOfPromptAsync();
        var second = await CostOfPromptAsync();
        output.WriteLine($"a prompt: {first} table operations in DeliverDue");
        Assert.Equal(first, second);
    }

    private async Task<long> CostOfPromptAsync()
    {
        var person = await stage.VolunteerAsync();
        var before = stage.Machine.Host.Counts.Snapshot().GetValueOrDefault(nameof(DeliverDue))?.TableOperations ?? 0;
        await stage.PassAsync(TimeSpan.FromMinutes(1));
        Assert.Single(stage.TextsTo(person));
        return stage.Machine.Host.Counts.Snapshot()[nameof(DeliverDue)].TableOperations - before;
    }

    private static long Operations(IReadOnlyDictionary<string, FunctionCounts> counts) =>
        (counts.GetValueOrDefault(nameof(ReceiveSmsEvents))?.TableOperations ?? 0) + (counts.GetValueOrDefault(nameof(JudgeInbound))?.TableOperations ?? 0);
}
