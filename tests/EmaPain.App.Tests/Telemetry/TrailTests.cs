using System.Diagnostics;
using EmaPain.App.Messages;
using EmaPain.App.Ports;
using EmaPain.App.Telemetry;
using EmaPain.App.Tests.Stage;
using EmaPain.Domain.Json;

namespace EmaPain.App.Tests.Telemetry;

public sealed class TrailTests : IDisposable
{
    private static readonly InboundMessage Message = new(new InboxKey("2026-01-05", "Incoming_1"));
    private readonly Listening listening = new();

    public void Dispose() => listening.Dispose();

    [Fact]
    public async Task A_function_follows_the_trace_of_its_message_and_names_the_run_of_the_host()
    {
        var (body, sender) = Sent();
        using var host = new Activity("host").Start();
        await FollowAsync(body, _ => Task.CompletedTask);

        var run = listening.Spans[^1];
        Assert.Equal(("JudgeInbound", ActivityKind.Consumer, ActivityStatusCode.Unset), (run.DisplayName, run.Kind, run.Status));
        Assert.Equal((sender.TraceId, sender.SpanId), (run.TraceId, run.ParentSpanId));
        Assert.Equal(host.Context, Assert.Single(run.Links).Context);
    }

    [Fact]
    public async Task A_message_that_comes_again_is_another_run_of_the_same_trace()
    {
        var (body, sender) = Sent();
        await Assert.ThrowsAsync<CrashException>(() => FollowAsync(body, _ => throw new CrashException("first")));
        await FollowAsync(body, _ => Task.CompletedTask);

        var runs = listening.Spans.Where(span => span.Kind == ActivityKind.Consumer).ToList();
        Assert.Equal([ActivityStatusCode.Error, ActivityStatusCode.Unset], runs.Select(run => run.Status));
        Assert.All(runs, run => Assert.Equal((sender.TraceId, sender.SpanId), (run.TraceId, run.ParentSpanId)));
        Assert.NotEqual(runs[0].SpanId, runs[1].SpanId);
    }

    [Fact]
    public async Task A_message_without_a_trace_is_a_part_of_the_run_of_the_host()
    {
        using var host = new Activity("host").Start();
        await FollowAsync(DomainJson.Write(Message), _ => Task.CompletedTask);
        Assert.Equal((host.TraceId, host.SpanId), (listening.Spans[^1].TraceId, listening.Spans[^1].ParentSpanId));
    }

    [Fact]
    public async Task A_failed_run_says_the_kind_of_the_fault_and_none_of_its_words()
    {
        await Assert.ThrowsAsync<CrashException>(() => Trail.RunAsync("SendDuePrompts", () => throw new CrashException("zebra 8135550190")));
        var run = Assert.Single(listening.Spans);
        Assert.Equal((ActivityStatusCode.Error, (string?)null), (run.Status, run.StatusDescription));
        Assert.Equal(nameof(CrashException), run.GetTagItem(TelemetryNames.Error));
        Assert.Empty(run.Events);
    }

    [Fact]
    public async Task An_unreadable_message_fails_as_a_run_of_its_function()
    {
        await Assert.ThrowsAsync<System.Text.Json.JsonException>(() => FollowAsync("zebra", _ => Task.CompletedTask));
        Assert.Equal(ActivityStatusCode.Error, Assert.Single(listening.Spans).Status);
    }

    private static Task FollowAsync(string body, Func<InboundMessage, Task> run) => Trail.FollowAsync("JudgeInbound", QueueNames.Inbound, body, run);

    private static (string Body, ActivityContext Sender) Sent()
    {
        using var span = Trail.Begin("enqueue inbound", ActivityKind.Producer)!;
        return (MessageText.Write(Message), span.Context);
    }
}
