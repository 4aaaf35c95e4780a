using System.Text.Json;
using EmaPain.House.Tests.Repository;

namespace EmaPain.House.Tests.Packages;

public sealed class LockFileTests
{
    private const string Analyzer = "Microsoft.CodeAnalysis.BannedApiAnalyzers";

    public static TheoryData<string> Projects => [.. ProjectFile.All.Select(project => project.Path)];

    /// <summary>Only this set is built and locked here; the real packages lock where they restore.</summary>
    [Theory]
    [MemberData(nameof(Projects))]
    public void Every_project_is_locked_and_watched_for_banned_calls(string project)
    {
        var path = $"{Path.GetDirectoryName(project)!.Replace('\\', '/')}/packages.substitutes.lock.json";
        Assert.True(Checkout.Files.Contains(path), $"{path} is missing; build once and commit it.");
        var packages = JsonDocument.Parse(Checkout.Read(path)).RootElement.GetProperty("dependencies").GetProperty("net10.0");
        Assert.True(packages.TryGetProperty(Analyzer, out _), $"{project} is built without {Analyzer}.");
    }
}
