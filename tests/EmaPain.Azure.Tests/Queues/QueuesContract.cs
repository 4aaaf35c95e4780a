using EmaPain.App.Ports;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Json;

namespace EmaPain.Azure.Tests.Queues;

/// <summary>What every queue does.</summary>
public abstract class QueuesContract
{
    private static readonly ParticipationKey Somebody = new(new StudyId("study"), new ParticipantId("P-001"));

    protected abstract IQueues Queues { get; }

    /// <summary>A queue of this test alone.</summary>
    protected abstract string Queue { get; }

    /// <summary>The bodies that a trigger would be given now.</summary>
    protected abstract Task<IReadOnlyList<string>> VisibleAsync();

    [Fact]
    public async Task A_message_is_read_as_it_was_put()
    {
        await Queues.SendAsync(Queue, Somebody, TimeSpan.Zero, default);
        Assert.Equal(Somebody, DomainJson.Read<ParticipationKey>(Assert.Single(await VisibleAsync())));
    }

    [Theory]
    [InlineData("{\"a\":1}")]
    [InlineData("no JSON, ñ, 😀 & <xml/>")]
    public async Task A_replayed_message_is_the_text_that_it_was(string body)
    {
        await Queues.SendRawAsync(Queue, body, default);
        Assert.Equal(body, Assert.Single(await VisibleAsync()));
    }

    [Fact]
    public async Task A_delayed_message_is_not_seen_before_its_time()
    {
        await Queues.SendAsync(Queue, "later", TimeSpan.FromMinutes(5), default);
        await Queues.SendAsync(Queue, "now", TimeSpan.Zero, default);
        Assert.Equal("\"now\"", Assert.Single(await VisibleAsync()));
    }

    [Fact]
    public async Task A_message_that_was_taken_back_is_gone_and_the_others_stay()
    {
        var first = await Queues.SendAsync(Queue, "first", TimeSpan.Zero, default);
        await Queues.SendAsync(Queue, "second", TimeSpan.Zero, default);
        await Queues.TakeBackAsync(first, default);
        await Queues.TakeBackAsync(first, default);
        Assert.Equal("\"second\"", Assert.Single(await VisibleAsync()));
    }

    [Fact]
    public async Task A_negative_delay_is_none()
    {
        await Queues.SendAsync(Queue, "now", TimeSpan.FromMinutes(-1), default);
        Assert.Single(await VisibleAsync());
    }
}
