using EmaPain.Local.Trial;

namespace EmaPain.EndToEnd.Tests.Trial;

/// <summary>A machine on which what is put off waits for the test.</summary>
public class HeldWorkStage : StageFixture
{
    internal HeldWork Work { get; } = new();

    private protected override TrialMachineOptions Change(TrialMachineOptions options) =>
        options with { Change = Work.Register, Hosting = hosting => hosting with { RetryDelay = TimeSpan.Zero } };
}
