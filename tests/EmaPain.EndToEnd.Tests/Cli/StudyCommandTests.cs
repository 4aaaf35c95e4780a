using System.Text.Json.Nodes;
using EmaPain.Local.Parts;

namespace EmaPain.EndToEnd.Tests.Cli;

public sealed class StudyCommandTests : IDisposable
{
    private static readonly string MissionReconnect = Path.Combine(RepositoryFolders.Studies, "mission-reconnect", "1.study.json");

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("emapain-study-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task A_shipped_study_can_be_used_and_is_said_to()
    {
        var run = await CommandRun.Of("study", "check", MissionReconnect);

        Assert.Equal((0, string.Empty), (run.ExitCode, run.Error));
        Assert.Contains("mission-reconnect version 1 can be used", run.Lines[^1], StringComparison.Ordinal);
        Assert.All(run.Lines.SkipLast(1), line => Assert.True(line.Split(' ')[1] is "warning" or "info", line));
    }

    [Fact]
    public async Task Every_text_is_reported_with_encoding_segments_limit_and_what_it_reveals()
    {
        var file = Changed(text => WithWordsForPay(text).Replace("This number will get no more texts from us.", "Dr. Miller – clinic.", StringComparison.Ordinal));

        var run = await CommandRun.Of("study", "check", file);

        Assert.Contains("/texts/help/en info GSM-7, ", run.Output, StringComparison.Ordinal);
        var told = Assert.Single(run.Lines, line => line.StartsWith("/texts/wrongNumber/en info", StringComparison.Ordinal));
        Assert.Matches("UCS-2 for –, [0-9]+ characters, [0-9] of at most [0-9] segments, reveals \"Dr. Miller\", \"clinic\"\\.", told);
    }

    [Fact]
    public async Task A_new_version_that_pays_without_telling_is_refused_and_a_published_one_is_not()
    {
        var file = Changed(text => $"{text}\n");

        var run = await CommandRun.Of("study", "check", file);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains(run.Lines, line => line.StartsWith("/texts/balancePaid error The study pays, and BALANCE does not say", StringComparison.Ordinal));
        Assert.Equal(0, (await CommandRun.Of("study", "check", Path.Combine(RepositoryFolders.Studies, "mission-reconnect", "1.study.json"))).ExitCode);
    }

    [Fact]
    public async Task Every_error_is_one_line_of_pointer_severity_and_sentence()
    {
        var file = Changed(text => text
            .Replace("\"windowHours\": 144", "\"windowHour\": 144", StringComparison.Ordinal)
            .Replace("\"time\": \"10:00\"", "\"time\": \"ten\"", StringComparison.Ordinal));

        var run = await CommandRun.Of("study", "check", file);

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(
            ["/choices/time error", "/occasions/0/windowHour error", "/occasions/0/windowHours error"],
            run.Lines.Select(line => string.Join(' ', line.Split(' ')[..2])).Where(line => line.EndsWith("error", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task An_error_in_one_of_two_files_names_the_file()
    {
        var file = Changed(text => text.Replace("\"capCents\": 14000", "\"capCents\": 1", StringComparison.Ordinal));

        var run = await CommandRun.Of("study", "check", MissionReconnect, file);

        Assert.Equal(1, run.ExitCode);
        Assert.Single(run.Lines, line => line.StartsWith($"{file}#/compensation/capCents error ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_file_that_does_not_exist_ends_with_2_and_a_remedy()
    {
        var run = await CommandRun.Of("study", "check", Path.Combine(folder.FullName, "none.study.json"));

        Assert.Equal((2, string.Empty), (run.ExitCode, run.Output));
        Assert.Contains("check the path", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_in_place_of_a_file_ends_with_2_and_a_remedy()
    {
        var run = await CommandRun.Of("study", "check", folder.FullName);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("is a folder", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("study", "check")]
    [InlineData("study", "chekc")]
    [InlineData("study", "check", "--colour", "x")]
    public async Task Wrong_use_ends_with_2(params string[] args) => Assert.Equal(2, (await CommandRun.Of(args)).ExitCode);

    [Theory]
    [InlineData("check")]
    [InlineData("schema")]
    public async Task Help_shows_an_example(string command)
    {
        var run = await CommandRun.Of("study", command, "--help");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains($"  emapain study {command}", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_schema_is_JSON_and_the_committed_one()
    {
        var run = await CommandRun.Of("study", "schema");

        Assert.Equal(await File.ReadAllTextAsync(Path.Combine(RepositoryFolders.Studies, "study.schema.json")), run.Output);
        Assert.NotNull(JsonNode.Parse(run.Output));
    }

    private string Changed(Func<string, string> change)
    {
        var file = Path.Combine(folder.FullName, "1.study.json");
        File.WriteAllText(file, change(File.ReadAllText(MissionReconnect)));
        return file;
    }

    private static string WithWordsForPay(string text) => text.Replace(
        "\"thanks\":",
        """
        "balancePaid": { "en": "{paid}" }, "balanceOnItsWay": { "en": "{onItsWay}" }, "balancePending": { "en": "{pending}" }, "balanceNext": { "en": "{amount} {date}" },
        "balanceNextVisit": { "en": "{amount} {date}" }, "thanks":
        """,
        StringComparison.Ordinal);
}
