using EmaPain.App.Judging;
using EmaPain.App.Messages;
using EmaPain.App.Ports;
using EmaPain.Domain.Json;
using Microsoft.Azure.Functions.Worker;

namespace EmaPain.Functions.Triggers.Judging;

/// <summary>Raises, repeats or withdraws alerts on an occasion's scores.</summary>
public sealed class FlagWorsening(OccasionJudgement judgement)
{
    [Function(nameof(FlagWorsening))]
    public Task RunAsync([QueueTrigger(QueueNames.Screening)] string message, CancellationToken cancel) =>
        judgement.JudgeWorseningAsync(DomainJson.Read<OccasionMessage>(message), cancel);
}
