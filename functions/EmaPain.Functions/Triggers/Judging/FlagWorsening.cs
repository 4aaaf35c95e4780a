using EmaPain.App.Judging;
using EmaPain.App.Messages;
using EmaPain.App.Ports;
using EmaPain.App.Telemetry;
using Microsoft.Azure.Functions.Worker;

namespace EmaPain.Functions.Triggers.Judging;

/// <summary>Raises, repeats or withdraws alerts on an occasion's scores.</summary>
public sealed class FlagWorsening(OccasionJudgement judgement)
{
    [Function(nameof(FlagWorsening))]
    public Task RunAsync([QueueTrigger(QueueNames.Screening)] string message, CancellationToken cancel) =>
        Trail.FollowAsync<OccasionMessage>(nameof(FlagWorsening), QueueNames.Screening, message, occasion => judgement.JudgeWorseningAsync(occasion, cancel));
}
