using Azure.Storage.Queues.Models;
using EmaPain.App.Messages;
using EmaPain.App.Ports;
using EmaPain.App.Replies;
using EmaPain.App.Telemetry;
using Microsoft.Azure.Functions.Worker;

namespace EmaPain.Functions.Triggers.Replies;

/// <summary>Reads a text or a delivery report, and follows it.</summary>
public sealed class JudgeInbound(InboundJudgement judgement)
{
    [Function(nameof(JudgeInbound))]
    public Task RunAsync([QueueTrigger(QueueNames.Inbound)] QueueMessage message, CancellationToken cancel) =>
        Trail.FollowAsync<InboundMessage>(
            nameof(JudgeInbound), QueueNames.Inbound, message.Body.ToString(), inbound => judgement.JudgeAsync(inbound, message.DequeueCount, cancel));
}
