using EmaPain.Local.Parts;

namespace EmaPain.EndToEnd.Tests.Hosting;

/// <summary>One Azurite for all hosting tests; tests keep apart by queue names of their own.</summary>
public sealed class AzuriteFixture : IAsyncLifetime
{
    private Azurite? azurite;

    public Azurite Azurite => azurite ?? throw new InvalidOperationException("Azurite has not been started.");

    public async Task InitializeAsync() => azurite = await Azurite.StartAsync(RepositoryFolders.NodeModules);

    public async Task DisposeAsync()
    {
        if (azurite is not null)
        {
            await azurite.DisposeAsync();
        }
    }
}
