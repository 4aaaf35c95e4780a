namespace EmaPain.House.Tests.Repository;

/// <summary>All C# files, by whom they serve.</summary>
internal static class Sources
{
    public static IReadOnlyList<SourceFile> All { get; } =
        [.. Checkout.Files.Where(path => path.EndsWith(".cs", StringComparison.Ordinal)).Select(path => new SourceFile(path, Checkout.Read(path)))];

    /// <summary>What runs in a trial: neither tests nor substitutes.</summary>
    public static IReadOnlyList<SourceFile> Product { get; } =
        [.. All.Where(source => !Checkout.IsTest(source.Path) && !Checkout.IsSubstitute(source.Path))];

    public static IReadOnlyList<SourceFile> Tests { get; } = [.. All.Where(source => Checkout.IsTest(source.Path))];

    /// <summary>Files that people of this project read and change: all but the substitutes.</summary>
    public static IReadOnlyList<SourceFile> Own { get; } = [.. Product, .. Tests];

    public static IEnumerable<SourceFile> In(string project) =>
        All.Where(source => source.Path.StartsWith(project + "/", StringComparison.Ordinal));
}
