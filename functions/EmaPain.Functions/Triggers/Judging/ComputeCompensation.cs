using EmaPain.App.Judging;
using EmaPain.App.Messages;
using EmaPain.App.Ports;
using EmaPain.App.Telemetry;
using Microsoft.Azure.Functions.Worker;

namespace EmaPain.Functions.Triggers.Judging;

/// <summary>Books what an occasion earned, and thanks.</summary>
public sealed class ComputeCompensation(OccasionJudgement judgement)
{
    [Function(nameof(ComputeCompensation))]
    public Task RunAsync([QueueTrigger(QueueNames.Compensation)] string message, CancellationToken cancel) =>
        Trail.FollowAsync<OccasionMessage>(nameof(ComputeCompensation), QueueNames.Compensation, message, occasion => judgement.JudgeMoneyAsync(occasion, cancel));
}
