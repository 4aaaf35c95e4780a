using EmaPain.House.Tests.Repository;

namespace EmaPain.House.Tests.Infrastructure;

/// <summary>The templates of infra-bicep.</summary>
internal static class Templates
{
    public static IReadOnlyList<BicepFile> All { get; } =
        BicepReader.Read(Checkout.Files.Where(path => Path.GetExtension(path) is ".bicep" or ".bicepparam"));

    public static IReadOnlyList<BicepFile> Bicep { get; } = [.. All.Where(file => Path.GetExtension(file.Path) == ".bicep")];

    public static IReadOnlyList<BicepFile> Parameters { get; } = [.. All.Except(Bicep)];

    /// <summary>Resources that are made, not those that are only named.</summary>
    public static IEnumerable<BicepEntry> Made { get; } = [.. Bicep.SelectMany(file => file.Of("resource")).Where(resource => !resource.IsExisting)];

    public static BicepFile File(string path) => All.Single(file => file.Path == $"infra-bicep/{path}");

    /// <summary>A list of names.bicep.</summary>
    public static IReadOnlyList<string> Names(string list) => [.. File("names.bicep").Entry(list).Value.Items.Select(item => item.Text)];

    /// <summary>The keys that main.bicep asks scripts/deploy for, with these contact keys.</summary>
    public static IReadOnlyList<string> Keys(params string[] contactKeyIds)
    {
        var secrets = File("names.bicep").Entry("vaultSecrets").Value.Properties;
        var parts = File("main.bicep").Entry("keyNames").Value.Arguments;
        Assert.Equal("map(contactKeyIds, id => '${vaultSecrets.contactKeyPrefix}${id}')", parts[1].Text);
        return
        [
            .. parts[0].Items.Select(item => secrets[item.Text["vaultSecrets.".Length..]].Text),
            .. contactKeyIds.Select(id => secrets["contactKeyPrefix"].Text + id),
        ];
    }

    public static string Name(string name) => File("names.bicep").Entry(name).Value.Text;
}
