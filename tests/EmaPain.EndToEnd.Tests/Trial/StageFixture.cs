using EmaPain.Local.Trial;

namespace EmaPain.EndToEnd.Tests.Trial;

/// <summary>One machine for all tests of a class; each test brings people of its own.</summary>
public class StageFixture : IAsyncLifetime
{
    internal TrialStage Stage { get; private set; } = null!;

    public async Task InitializeAsync() => Stage = await TrialStage.OpenAsync(Change);

    public async Task DisposeAsync() => await Stage.DisposeAsync();

    private protected virtual TrialMachineOptions Change(TrialMachineOptions options) => options;
}
