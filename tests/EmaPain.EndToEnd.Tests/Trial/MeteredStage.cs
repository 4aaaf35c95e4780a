using EmaPain.App.Ports;
using EmaPain.Local.Trial;

namespace EmaPain.EndToEnd.Tests.Trial;

/// <summary>A machine that notes the storage operations made until a commit.</summary>
public sealed class MeteredStage : StageFixture
{
    internal CommitMeter Meter { get; private set; } = null!;

    private protected override TrialMachineOptions Change(TrialMachineOptions options) => options with
    {
        Change = services => services.Decorate<IParticipations>(inner => Meter = new CommitMeter(inner, () => Stage.Machine.Host.Counts.Snapshot())),
    };
}
