using EmaPain.House.Tests.Repository;

namespace EmaPain.House.Tests.Infrastructure;

/// <summary>Every property of every resource is one that its publisher knows: the compiler with its types is not at hand everywhere.</summary>
public sealed class PublishedTypeTests
{
    /// <summary>What Bicep itself understands in a resource.</summary>
    private static readonly string[] OfBicep = ["name: string", "parent: object", "scope: object", "dependsOn[]: string"];

    private static readonly Dictionary<string, PublishedType> Published = Read(Checkout.Read("tests/golden/azure-types.txt"));

    [Fact]
    public void Every_property_is_published() => HouseRule.IsKept(Templates.Made.SelectMany(Faults), "Look it up in Azure/bicep-types-az.");

    [Fact]
    public void Every_type_is_used() => Assert.Equal(
        Published.Keys.Order(StringComparer.Ordinal), Templates.Made.Select(resource => resource.Of!).Distinct().Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("kind: 'StorageV2'", "sku: { name: 'Standard_LRS' }", 0)]
    [InlineData("kind: 'StorageV3'", "sku: { name: 'Standard_LRS' }", 1)]
    [InlineData("kind: 'StorageV2'", "sku: { nmae: 'Standard_LRS' }", 2)]
    [InlineData("kind: 'StorageV2'", "tags: {}", 1)]
    [InlineData("kind: 'StorageV2'", "sku: { name: 'Standard_LRS' }\n  properties: { allowSharedKeyAccess: 'no' }", 1)]
    public void A_mistake_is_found(string first, string second, int faults)
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory().FullName, "a.bicep");
        File.WriteAllText(path, $"resource a 'Microsoft.Storage/storageAccounts@2025-01-01' = {{\n  name: 'a'\n  location: 'b'\n  {first}\n  {second}\n}}\n");
        Assert.Equal(faults, Faults(BicepReader.Read(path).Single().Entry("a")).Count());
    }

    private static IEnumerable<string> Faults(BicepEntry resource) =>
        Published.TryGetValue(resource.Of!, out var type) ? type.Faults(resource.Body, resource.At) : [$"{resource.At}: {resource.Of} is not in azure-types.txt"];

    private static Dictionary<string, PublishedType> Read(string text)
    {
        var types = new Dictionary<string, PublishedType>();
        PublishedType? type = null;
        foreach (var line in text.Split('\n').Where(line => line.Length > 0 && line[0] != '#'))
        {
            if (line.Contains(": ", StringComparison.Ordinal))
            {
                type!.Add(line);
            }
            else
            {
                types[line] = type = new PublishedType();
                Array.ForEach(OfBicep, type.Add);
            }
        }

        return types;
    }
}
