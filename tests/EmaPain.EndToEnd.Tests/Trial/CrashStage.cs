using EmaPain.Local.Trial;

namespace EmaPain.EndToEnd.Tests.Trial;

/// <summary>A machine whose workers die when a test says so.</summary>
public sealed class CrashStage : HeldWorkStage
{
    internal CrashPlan Crash { get; } = new();

    private protected override TrialMachineOptions Change(TrialMachineOptions options)
    {
        var held = base.Change(options);
        return held with
        {
            Change = services =>
            {
                held.Change(services);
                Crash.Register(services);
            },
        };
    }
}
