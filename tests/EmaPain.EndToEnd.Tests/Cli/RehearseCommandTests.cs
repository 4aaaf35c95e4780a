using System.Text.Json;
using EmaPain.Local.Parts;

namespace EmaPain.EndToEnd.Tests.Cli;

public sealed class RehearseCommandTests : IDisposable
{
    private static readonly string Golden = Path.Combine(RepositoryFolders.Root, "tests", "golden");

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("emapain-rehearse-");

    public void Dispose() => folder.Delete(recursive: true);

    /// <summary>EMAPAIN_UPDATE_GOLDEN=1 writes them anew; read what changed.</summary>
    [Theory]
    [InlineData("weekly-pst-peg")]
    [InlineData("mission-reconnect")]
    public async Task A_fixed_script_gives_the_golden_events(string study)
    {
        var run = await CommandRun.Of("rehearse", study, "--script", Path.Combine(Golden, study, "rehearsal.txt"), "--json");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        var expected = Path.Combine(Golden, study, "rehearsal.jsonl");
        if (Environment.GetEnvironmentVariable("EMAPAIN_UPDATE_GOLDEN") == "1")
        {
            await File.WriteAllTextAsync(expected, run.Output);
        }

        Assert.Equal(await File.ReadAllTextAsync(expected), run.Output);
    }

    [Fact]
    public async Task Without_a_script_whoever_types_is_the_participant_and_moves_the_clock()
    {
        var run = await CommandRun.With(
            "/next\n/next\n5 4 3\n/+1d\n/record pause\n#record resume\n/quit\nnever read\n", "rehearse", "weekly-pst-peg", "--activate", "2026-03-02", "--json");

        Assert.Equal(0, run.ExitCode);
        var seen = run.Lines.Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal(
            ["status", "textOut", "textOut", "textIn", "answer", "answer", "answer", "textOut", "textOut", "status", "status"],
            seen.Select(shown => shown.GetProperty("kind").GetString()));
        Assert.Equal("2026-03-10T10:00", seen[^1].GetProperty("local").GetString());
        Assert.Contains("Tue 2026-03-10 10:00>", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "call-after-silence")]
    [InlineData("/next\n/next\n", "no_response")]
    public async Task The_end_of_the_input_plays_on_as_after_a_script(string typed, string last)
    {
        var run = await CommandRun.With(typed, "rehearse", "weekly-pst-peg", "--activate", "2026-03-02", "--weekday", "Mon", "--time", "9:30", "--json");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains(last, run.Lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_end_that_was_asked_for_ends_what_is_typed_as_well()
    {
        var run = await CommandRun.With(
            "/next\n/next\n/next\n", "rehearse", "weekly-pst-peg", "--activate", "2026-03-02", "--until", "2026-03-10T09:59", "--json");

        Assert.Equal(["status", "textOut", "textOut"], run.Lines.Select(line => JsonDocument.Parse(line).RootElement.GetProperty("kind").GetString()));
        Assert.Contains("Nothing is due any more", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_conversation_can_be_read_by_people()
    {
        var run = await CommandRun.Of("rehearse", "mission-reconnect", "--script", Script("2026-03-09T10:04 3 4 2"), "--activate", "2026-03-02", "--arm", "wait-list");

        Assert.Contains("Mon 2026-03-09 10:04  person < 3 4 2", run.Lines);
        Assert.Contains("earned $5.00 by weekly-ratings, balance $5.00 (week-1)", run.Lines);
    }

    [Theory]
    [InlineData("2026-03-09T10:04 5\n2026-03-09T10:03 5", "line 2: 2026-03-09T10:03 lies before the line above it")]
    [InlineData("# fine\n\nyesterday 5", "line 3: Write 'yyyy-MM-ddTHH:mm'")]
    [InlineData("2026-03-09T10:04 #record nonsense", "line 1: '#record nonsense' records nothing that is known")]
    public async Task A_line_that_cannot_be_used_ends_with_2_and_is_named(string script, string sentence)
    {
        var run = await CommandRun.Of("rehearse", "weekly-pst-peg", "--activate", "2026-03-02", "--script", Script(script), "--json");

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains(sentence, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_record_that_the_study_refuses_is_said_and_the_rest_is_played()
    {
        var run = await CommandRun.Of(
            "rehearse", "weekly-pst-peg", "--activate", "2026-03-02", "--script", Script("2026-03-03T10:00 #record resume\n2026-03-09T10:04 5 4 3"), "--json");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("line 1: ", run.Error, StringComparison.Ordinal);
        Assert.Contains(run.Lines, line => line.Contains("PST.pain", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Somebody_in_an_older_version_can_be_moved_to_one_that_lies_beside_it()
    {
        var run = await CommandRun.Of(
            "rehearse", Path.Combine(RepositoryFolders.Studies, "weekly-pst-peg", "1.study.json"), "--activate", "2026-03-02",
            "--script", Script("2026-03-03T10:00 #record migrate 2\n2026-03-09T10:04 5 4 3"), "--json");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains(run.Lines, line => line.Contains("PST.pain", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("--zone", "New York", "America/Chicago")]
    [InlineData("--weekday", "7", "friday")]
    [InlineData("--weekday", "monday,tuesday", "friday")]
    [InlineData("--time", "10", "HH:mm")]
    [InlineData("--time", "25:00", "HH:mm")]
    [InlineData("--time", "05:00", "between 09:00 and 19:00")]
    [InlineData("--activate", "tomorrow", "yyyy-MM-dd, such as 2026-03-09, or yyyy-MM-ddTHH:mm")]
    [InlineData("--arm", "a", "no arms")]
    [InlineData("--language", "fr", "en, es")]
    [InlineData("--script", "nowhere.txt", "check the path")]
    [InlineData("--seed", "x", "--seed")]
    public async Task An_option_that_cannot_be_used_ends_with_2_and_the_remedy(string option, string value, string remedy)
    {
        var run = await CommandRun.Of("rehearse", "weekly-pst-peg", option, value, "--json");

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains(remedy, run.Error, StringComparison.Ordinal);
    }

    private string Script(string lines)
    {
        var file = Path.Combine(folder.FullName, "script.txt");
        File.WriteAllText(file, lines);
        return file;
    }
}
