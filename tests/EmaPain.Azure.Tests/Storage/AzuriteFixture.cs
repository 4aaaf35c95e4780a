using EmaPain.Local.Parts;

namespace EmaPain.Azure.Tests.Storage;

/// <summary>One Azurite for all tests of a collection; tests keep apart by their own table and queue names.</summary>
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
