namespace EmaPain.House.Tests.Repository;

/// <summary>The files of this checkout, without what builds and programs leave behind.</summary>
internal static class Checkout
{
    private static readonly string[] NotOurs = ["bin", "obj", "node_modules", "TestResults", ".git", ".local", ".vs", ".idea"];

    public static string Root { get; } = FindRoot();

    /// <summary>Paths from the root, with forward slashes.</summary>
    public static IReadOnlyList<string> Files { get; } =
        [.. Below(new DirectoryInfo(Root)).Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    public static bool IsSubstitute(string path) => path.StartsWith("functions/substitutes/", StringComparison.Ordinal);

    public static bool IsTest(string path) => path.StartsWith("tests/", StringComparison.Ordinal);

    private static IEnumerable<string> Below(DirectoryInfo folder) =>
        folder.EnumerateFiles().Where(file => file.Name is not ".git" and not "AzurePackages.local.props" and not "local.settings.json").Select(file => file.FullName)
            .Concat(folder.EnumerateDirectories().Where(inner => !NotOurs.Contains(inner.Name)).SelectMany(Below));

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "EmaPain.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException($"No EmaPain.sln above {AppContext.BaseDirectory}.");
        }

        return folder.FullName;
    }
}
