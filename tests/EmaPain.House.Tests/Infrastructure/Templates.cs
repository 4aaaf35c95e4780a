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

    public static string Name(string name) => File("names.bicep").Entry(name).Value.Text;
}
