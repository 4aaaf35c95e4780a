using EmaPain.Local.Parts;

namespace EmaPain.Azure.Tests.Storage;

[Collection(AzuriteCollection.Name)]
public sealed class AzuriteStartTests(AzuriteFixture fixture)
{
    [Fact]
    public void Azurite_serves_three_accounts() =>
        Assert.Equal(3, new HashSet<string> { fixture.Azurite.Identity, fixture.Azurite.Operations, fixture.Azurite.Research }.Count);

    [Fact]
    public async Task A_missing_installation_names_the_remedy()
    {
        var refusal = await Assert.ThrowsAsync<PartFailedException>(() => Azurite.StartAsync("/nowhere"));
        Assert.Contains("Run ./scripts/setup", refusal.Message, StringComparison.Ordinal);
    }
}
