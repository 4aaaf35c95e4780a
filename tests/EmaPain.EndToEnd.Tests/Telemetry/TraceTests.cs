using EmaPain.EndToEnd.Tests.Trial;
using EmaPain.Functions.Triggers.Alerts;
using EmaPain.Functions.Triggers.Prompts;

namespace EmaPain.EndToEnd.Tests.Telemetry;

[Collection(TelemetryCollection.Name)]
public sealed class TraceTests
{
    [Fact]
    public async Task A_reply_is_one_trace_from_the_webhook_to_the_mail_to_the_clinician_and_a_tick_is_one_to_the_text()
    {
        using var recorder = Recorder.OfOurs();
        await using (var stage = await TrialStage.OpenAsync())
        {
            await GoldenStory.OfAnAlert().PlayAsync(stage);
            Assert.Equal([GoldenStory.Clinician], Assert.Single(await stage.MailsAsync()).To);
        }

        Assert.Equal("x", SpanTree.OfTracesWith(nameof(EmailClinician), recorder.Spans)[0]);
        Assert.Equal("y", SpanTree.OfTracesWith(nameof(DeliverDue), recorder.Spans)[0]);
    }
}
