namespace EmaPain.EndToEnd.Tests.Hosting;

[CollectionDefinition(Name)]
public sealed class HostingCollection : ICollectionFixture<AzuriteFixture>
{
    public const string Name = "Hosting";
}
