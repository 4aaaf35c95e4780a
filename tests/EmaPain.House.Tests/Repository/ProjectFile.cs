using System.Xml.Linq;

namespace EmaPain.House.Tests.Repository;

/// <summary>A .csproj file.</summary>
internal sealed class ProjectFile(string path, string xml)
{
    private readonly XElement project = XElement.Parse(xml);

    public static IReadOnlyList<ProjectFile> All { get; } =
        [.. Checkout.Files.Where(file => file.EndsWith(".csproj", StringComparison.Ordinal)).Select(file => new ProjectFile(file, Checkout.Read(file)))];

    /// <summary>The product's projects.</summary>
    public static IReadOnlyList<ProjectFile> Product { get; } =
        [.. All.Where(file => !Checkout.IsTest(file.Path) && !Checkout.IsSubstitute(file.Path))];

    public string Path { get; } = path;

    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    public string Folder => Path[..Path.LastIndexOf('/')];

    public IReadOnlyList<string> ProjectReferences => [.. Items("ProjectReference").Select(System.IO.Path.GetFileNameWithoutExtension).OfType<string>()];

    public IReadOnlyList<string> PackageReferences => [.. Items("PackageReference"), .. Items("AzurePackageReference")];

    public IEnumerable<XElement> PackageElements => project.Descendants().Where(element => element.Name.LocalName.EndsWith("PackageReference", StringComparison.Ordinal));

    public override string ToString() => Name;

    private IEnumerable<string> Items(string kind) => project.Descendants(kind).Select(item => (string)item.Attribute("Include")!);
}
