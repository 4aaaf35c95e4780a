using EmaPain.Local.Trial;

namespace EmaPain.EndToEnd.Tests.Trial;

/// <summary>A machine that gives a message up after two tries.</summary>
public sealed class PoisonStage : StageFixture
{
    private protected override TrialMachineOptions Change(TrialMachineOptions options) => options with
    {
        Hosting = hosting => hosting with
        {
            RetryDelay = TimeSpan.Zero,
            Settings = hosting.Settings with { Queues = hosting.Settings.Queues with { MaxDequeueCount = 2 } },
        },
    };
}
