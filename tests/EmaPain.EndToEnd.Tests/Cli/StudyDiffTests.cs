using System.Text.Json.Nodes;
using EmaPain.Local.Parts;

namespace EmaPain.EndToEnd.Tests.Cli;

public sealed class StudyDiffTests : IDisposable
{
    private const string Weeks = "\"weeks\": [1, 2, 3, 4, 5, 6, 7, 8]";
    private static readonly string Published = Path.Combine(RepositoryFolders.Studies, "weekly-pst-peg", "1.study.json");

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("emapain-diff-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task A_file_and_itself_differ_in_nothing()
    {
        var run = await CommandRun.Of("study", "diff", Published, Published);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.All(run.Lines, line => Assert.Contains(line.Split('\t')[0], new[] { "area", "kind", "who" }));
    }

    [Fact]
    public async Task An_edit_shows_what_changes_what_follows_and_what_becomes_of_somebody_in_progress()
    {
        var run = await DiffAsync("--activated", "2026-03-02", "--today", "2026-03-20");

        Assert.Equal((1, ""), (run.ExitCode, run.Error));
        Assert.Contains("schedule\t/occasions/week-{week}/weeks\t[1,2,3,4,5,6,7,8]\t[2,3,4,5,6,7,9]", run.Lines);
        Assert.Contains(run.Lines, line => line.StartsWith("mistake\t/version\t", StringComparison.Ordinal));
        Assert.Contains(run.Lines, line => line.StartsWith("comparability\t/instruments/PEG/prompt\t", StringComparison.Ordinal));
        Assert.Contains("everybody\tweek-1\tsent or over: stays\tday 7, 2026-03-09 10:00\tday 13, 2026-03-15 22:00", run.Lines);
        Assert.Contains("everybody\tweek-8\tdropped\tday 56, 2026-04-27 10:00\tday 62, 2026-05-03 22:00", run.Lines);
        Assert.Contains("everybody\tweek-9\tadded\t\t\tday 63, 2026-05-04 10:00\tday 69, 2026-05-10 22:00", run.Lines);
    }

    [Fact]
    public async Task JSON_says_the_same_in_one_line_of_ASCII()
    {
        var run = await DiffAsync("--json");
        var json = JsonNode.Parse(Assert.Single(run.Lines))!;

        Assert.Equal(1, run.ExitCode);
        Assert.True(System.Text.Ascii.IsValid(run.Output));
        Assert.Contains(json["changes"]!.AsArray(), change => (string?)change!["place"] == "/instruments/PEG/prompt/es" && (string?)change["area"] == "instruments");
        Assert.Contains(json["consequences"]!.AsArray(), consequence => (string?)consequence!["kind"] == "mistake");
        var added = json["schedule"]!.AsArray().Single(shift => (string?)shift!["effect"] == "added")!;
        Assert.Equal(("week-9", "2026-03-09T10:00:00"), ((string?)added["occasion"], (string?)added["after"]!["starts"]));
    }

    [Theory]
    [InlineData("study diff weekly-pst-peg mission-reconnect", "two studies")]
    [InlineData("study diff weekly-pst-peg no-such-study", "no-such-study")]
    [InlineData("study diff weekly-pst-peg weekly-pst-peg --activated monday", "yyyy-MM-dd")]
    [InlineData("study diff weekly-pst-peg weekly-pst-peg --today 2025-01-01", "before --activated")]
    [InlineData("study diff weekly-pst-peg weekly-pst-peg --zone Mars", "'Mars' is no time zone")]
    [InlineData("study diff weekly-pst-peg", "diff")]
    public async Task What_cannot_be_compared_ends_with_2_and_a_remedy(string command, string said)
    {
        var run = await CommandRun.Of(command.Split(' '));

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(said, run.Error, StringComparison.Ordinal);
    }

    /// <summary>Other weeks and another Spanish question of PEG, without a new version.</summary>
    private Task<CommandRun> DiffAsync(params string[] options)
    {
        var file = Path.Combine(folder.FullName, "2.study.json");
        File.WriteAllText(file, File.ReadAllText(Published)
            .Replace(Weeks, "\"weeks\": [2, 3, 4, 5, 6, 7, 9]", StringComparison.Ordinal)
            .Replace("\"es\": \"Control semanal: responda con 3 cifras, 0-10. 1)", "\"es\": \"Control: responda con 3 cifras, 0-10. 1)", StringComparison.Ordinal));
        return CommandRun.Of(["study", "diff", Published, file, .. options]);
    }
}
