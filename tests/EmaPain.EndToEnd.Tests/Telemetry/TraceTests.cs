using System.Net;
using EmaPain.App.Messages;
using EmaPain.App.Ports;
using EmaPain.App.Telemetry;
using EmaPain.EndToEnd.Tests.Trial;
using EmaPain.Functions.Triggers.Alerts;
using EmaPain.Functions.Triggers.Operation;
using EmaPain.Functions.Triggers.Prompts;

namespace EmaPain.EndToEnd.Tests.Telemetry;

[Collection(TelemetryCollection.Name)]
public sealed class TraceTests
{
    private const string Reply = """
        ReceiveSmsEvents
          enqueue inbound
            JudgeInbound
              commit: Committed
              enqueue compensation
                ComputeCompensation
                  commit: Committed
              enqueue screening
                FlagWorsening
                  commit: Committed
                  enqueue alerts
                    EmailClinician
                      send mail: Accepted
                      commit: Committed
              send text: Accepted
              commit: Committed
        """;

    private const string Prompt = """
        SendDuePrompts
          enqueue due
            DeliverDue
              commit: Committed
              send text: Accepted
              commit: Committed
        """;

    private const string Replayed = """
        replayed
          enqueue inbound
            JudgeInbound
            JudgeInbound
            KeepInboundPoison
            JudgeInbound
            JudgeInbound
            KeepInboundPoison
        """;

    [Fact]
    public async Task A_reply_is_one_trace_from_the_webhook_to_the_clinicians_mail_and_a_prompt_one_from_the_tick_to_the_text()
    {
        using var recorder = Recorder.OfOurs();
        await using (var stage = await TrialStage.OpenAsync())
        {
            await GoldenStory.OfAnAlert().PlayAsync(stage);
            Assert.Equal([GoldenStory.Clinician], Assert.Single(await stage.MailsAsync()).To);
        }

        Assert.Equal(Reply, Assert.Single(SpanTree.OfTracesWith(nameof(EmailClinician), recorder.Spans)));
        Assert.Equal(Prompt, SpanTree.OfTracesWith(nameof(DeliverDue), recorder.Spans)[0]);
    }

    [Fact]
    public async Task A_message_that_fails_for_good_and_is_replayed_stays_in_its_trace()
    {
        using var recorder = Recorder.OfOurs();
        await using (var stage = await TrialStage.OpenAsync(options => options with
        {
            Hosting = hosting => hosting with
            {
                RetryDelay = TimeSpan.Zero,
                Settings = hosting.Settings with { Queues = hosting.Settings.Queues with { MaxDequeueCount = 2 } },
            },
        }))
        {
            using (Trail.Begin("replayed"))
            {
                await stage.Port<IQueues>().SendAsync(QueueNames.Inbound, new InboundMessage(new InboxKey("2026-01-05", "nothing")), TimeSpan.Zero, CancellationToken.None);
            }

            await stage.SettleAsync();
            var letter = Assert.Single(await stage.Port<IDeadLetters>().AllAsync(CancellationToken.None));
            using var replay = await stage.StaffAsync(HttpMethod.Post, $"api/dead-letters/inbound/{letter.Id}/replay", null);
            Assert.Equal(HttpStatusCode.OK, replay.StatusCode);
            await stage.SettleAsync();
            Assert.Equal(letter.Id, Assert.Single(await stage.Port<IDeadLetters>().AllAsync(CancellationToken.None)).Id);
        }

        Assert.Equal(Replayed, Assert.Single(SpanTree.OfTracesWith(nameof(KeepInboundPoison), recorder.Spans)));
    }
}
