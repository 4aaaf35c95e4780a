using EmaPain.Local.Trial;

namespace EmaPain.EndToEnd.Tests.Trial;

/// <summary>A machine that gives a message up after four tries: one more than a text needs to raise an alert.</summary>
public class FewTriesStage : StageFixture
{
    private protected override TrialMachineOptions Change(TrialMachineOptions options) => options with
    {
        Hosting = hosting => hosting with
        {
            RetryDelay = TimeSpan.Zero,
            Settings = hosting.Settings with { Queues = hosting.Settings.Queues with { MaxDequeueCount = 4 } },
        },
    };
}
