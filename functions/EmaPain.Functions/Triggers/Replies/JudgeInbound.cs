using Azure.Storage.Queues.Models;
using EmaPain.App.Messages;
using EmaPain.App.Ports;
using EmaPain.App.Replies;
using EmaPain.Domain.Json;
using Microsoft.Azure.Functions.Worker;

namespace EmaPain.Functions.Triggers.Replies;

/// <summary>Reads a text or a delivery report, and follows it.</summary>
public sealed class JudgeInbound(InboundJudgement judgement)
{
    [Function(nameof(JudgeInbound))]
    public Task RunAsync([QueueTrigger(QueueNames.Inbound)] QueueMessage message, CancellationToken cancel) =>
        judgement.JudgeAsync(DomainJson.Read<InboundMessage>(message.Body.ToString()), message.DequeueCount, cancel);
}
