using EmaPain.Local.Serving;

namespace EmaPain.EndToEnd.Tests.Serving;

/// <summary>A trial that is served, on the virtual clock.</summary>
public sealed class ServedTrialFixture : IAsyncLifetime
{
    public const string Study = "weekly-pst-peg";

    private ServedTrial? trial;

    public ServedTrial Trial => trial ?? throw new InvalidOperationException("The trial has not been started.");

    public async Task InitializeAsync() => trial = await ServedTrial.StartAsync(new ServeOptions { Study = Study });

    public async Task DisposeAsync()
    {
        if (trial is not null)
        {
            await trial.DisposeAsync();
        }
    }
}
