using EmaPain.App.Operation;
using EmaPain.App.Ports;
using EmaPain.App.Telemetry;
using EmaPain.App.Tests.Stage;

namespace EmaPain.App.Tests.Telemetry;

public sealed class MetricTests : IDisposable
{
    private readonly Listening listening = new();
    private readonly AppStage stage = new();

    public void Dispose()
    {
        stage.Dispose();
        listening.Dispose();
    }

    [Fact]
    public async Task Events_are_counted_by_whether_they_could_be_read()
    {
        await stage.EventsAsync(LineEvents.Text("m1", AppStage.Phone, AppStage.Sender, "zebra"), "no event", "handshake|code");
        Assert.Equal([$"{TelemetryNames.EventsReceived} 1 Event", $"{TelemetryNames.EventsReceived} 1 Unreadable"], Of(TelemetryNames.EventsReceived));
    }

    [Fact]
    public async Task A_prompt_is_counted_as_sent_and_as_handed_over_so_many_seconds_late()
    {
        await stage.ActivateAsync(AppStage.Ann);
        await stage.WorkNowAsync();
        stage.Clock.MoveTo(stage.Clock.Now + NodaTime.Duration.FromSeconds(40));
        await stage.SettleAsync();
        Assert.Equal([$"{TelemetryNames.TextsSent} 1 Accepted Prompt"], Of(TelemetryNames.TextsSent));
        Assert.Equal($"{TelemetryNames.PromptsLate} 40", Of(TelemetryNames.PromptsLate)[0]);
    }

    [Fact]
    public async Task A_cry_for_help_counts_as_a_reply_judged_and_as_an_alert_raised_once()
    {
        await stage.ActivateAsync(AppStage.Ann);
        await stage.SettleAsync();
        var cry = LineEvents.Text("m1", AppStage.Phone, AppStage.Sender, "I want to kill myself");
        await stage.EventsAsync(cry, cry);
        await stage.WorkAsync();
        Assert.Equal([$"{TelemetryNames.AlertsRaised} 1 Urgent"], Of(TelemetryNames.AlertsRaised));
        Assert.All(Of(TelemetryNames.RepliesJudged), reply => Assert.EndsWith(" Judged", reply, StringComparison.Ordinal));
        Assert.Contains($"{TelemetryNames.TextsSent} 1 Accepted Crisis", Of(TelemetryNames.TextsSent));
    }

    [Fact]
    public async Task A_stranger_and_a_failure_are_told_apart_from_replies()
    {
        var faults = 2;
        stage.Calls.Fails = call => call == "IContacts.UseOfAsync" && faults-- > 0;
        await stage.EventsAsync(LineEvents.Text("m1", AppStage.Phone, AppStage.Sender, "zebra"));
        await stage.WorkAsync();
        Assert.Equal([TelemetryNames.Failed, TelemetryNames.Failed, TelemetryNames.Stranger], Of(TelemetryNames.RepliesJudged).Select(reply => reply.Split(' ')[^1]));
    }

    [Fact]
    public async Task A_dead_letter_counts_for_its_queue()
    {
        await stage.Get<DeadLetterOffice>().KeepAsync(QueueNames.Alerts, "body", AppStage.Cancel);
        Assert.Equal([$"{TelemetryNames.DeadLetters} 1 {QueueNames.Alerts}"], Of(TelemetryNames.DeadLetters));
    }

    private List<string> Of(string metric) => [.. listening.Measurements.Where(one => one.StartsWith(metric, StringComparison.Ordinal))];
}
