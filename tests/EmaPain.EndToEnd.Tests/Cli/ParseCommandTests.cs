using System.Diagnostics;
using System.Text.Json;
using EmaPain.Local.Parts;

namespace EmaPain.EndToEnd.Tests.Cli;

public sealed class ParseCommandTests
{
    [Theory]
    [InlineData("5 4 3", """{"text":"5 4 3","reading":"answered","values":[5,4,3],"crisis":false}""")]
    [InlineData("stress 3", """{"text":"stress 3","reading":"answered","values":[null,3],"crisis":false}""")]
    [InlineData("CHANGE STRESS 5", """{"text":"CHANGE STRESS 5","reading":"change","values":[null,5],"crisis":false,"item":"PST.stress"}""")]
    [InlineData("CHANGE 5", """{"text":"CHANGE 5","reading":"change","values":[5],"crisis":false,"item":null}""")]
    [InlineData("STOP", """{"text":"STOP","reading":"optOut","values":[],"crisis":false}""")]
    [InlineData("español", """{"text":"espa\u00F1ol","reading":"unreadable","values":[],"crisis":false,"note":"language:es"}""")]
    [InlineData("wrong number", """{"text":"wrong number","reading":"unreadable","values":[],"crisis":false,"note":"wrongNumber"}""")]
    [InlineData("I want to die. 5 4 3", """{"text":"I want to die. 5 4 3","reading":"answered","values":[5,4,3],"crisis":true}""")]
    [InlineData("see you in Valhalla", """{"text":"see you in Valhalla","reading":"unreadable","values":[],"crisis":false,"remark":true}""")]
    [InlineData("10 10 10 im done", """{"text":"10 10 10 im done","reading":"answered","values":[10,10,10],"crisis":false,"remark":true}""")]
    public async Task Each_text_gives_one_line(string text, string expected) => Assert.Equal([expected], (await PstAsync(text)).Lines);

    [Fact]
    public async Task A_refused_item_has_no_value_and_is_named()
    {
        var run = await PstAsync("SKIP");

        using var line = JsonDocument.Parse(Assert.Single(run.Lines));
        Assert.Equal("answered", line.RootElement.GetProperty("reading").GetString());
        Assert.Empty(line.RootElement.GetProperty("values").EnumerateArray());
        Assert.Equal(["PST.pain"], line.RootElement.GetProperty("skipped").EnumerateArray().Select(item => item.GetString()));
    }

    [Theory]
    [InlineData("5\n4\n3", new[] { "5", "4", "3" })]
    [InlineData("5\n\n3\n", new[] { "5", "", "3" })]
    [InlineData("", new string[0])]
    [InlineData("\n", new[] { "" })]
    [InlineData("5\r\n4\u20283\u0085", new[] { "5\r", "4\u20283\u0085" })]
    [InlineData("{\"text\":\"5\\n4\"}\n{\"text\":5}\n{\"other\":1}\n{not json", new[] { "5\n4", "{\"text\":5}", "{\"other\":1}", "{not json" })]
    [InlineData("{\"text\":\"5 \\ud83d\"}\n {\"text\":\"\\ud83d\\ude00\\ude00 \\\\ud83d\"}\r", new[] { "5 \uFFFD", "\U0001F600\uFFFD \\ud83d" })]
    [InlineData("\uFEFF{\"text\":\"5\"}\n\uFEFF6", new[] { "5", "\uFEFF6" })]
    public async Task Texts_end_at_LF_only_or_come_as_JSON_objects(string input, string[] texts)
    {
        var run = await PstAsync(input);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(texts, run.Lines.Select(line => JsonDocument.Parse(line).RootElement.GetProperty("text").GetString()));
    }

    [Fact]
    public async Task Everything_that_is_written_is_ASCII() =>
        Assert.All((await PstAsync("😀 “seven” año\n{\"text\":\"\u0001\"}")).Output, letter => Assert.True(char.IsAscii(letter)));

    [Theory]
    [InlineData("PST.stress", "4", "answered", "[4]")]
    [InlineData("PST.stress", "pain 4", "unreadable", "[]")]
    [InlineData("PST.stress", "5 4 3", "unreadable", "[]")]
    [InlineData("PST.stress", "CHANGE STRESS 4", "change", "[4]")]
    [InlineData("PST.stress", "CHANGE PAIN 4", "unreadable", "[]")]
    [InlineData("peg.Enjoyment", "ten", "answered", "[10]")]
    public async Task One_item_can_be_asked_alone(string asked, string text, string reading, string values)
    {
        var run = await CommandRun.With(text, "parse", "weekly-pst-peg", asked);

        using var line = JsonDocument.Parse(Assert.Single(run.Lines));
        Assert.Equal((reading, values), (line.RootElement.GetProperty("reading").GetString(), line.RootElement.GetProperty("values").GetRawText()));
    }

    [Fact]
    public async Task A_study_can_be_named_by_its_path()
    {
        var run = await CommandRun.With("5 4 3\n6 1 1", "parse", Path.Combine(RepositoryFolders.Studies, "mission-reconnect", "1.study.json"), "PST", "--language", "en");

        Assert.Equal(["answered", "unreadable"], run.Lines.Select(line => JsonDocument.Parse(line).RootElement.GetProperty("reading").GetString()));
    }

    [Theory]
    [InlineData("nosuch", "PST", "en", "imppress, lamp, mission-reconnect, partners4pain, resolve, weekly-pst-peg")]
    [InlineData("weekly-pst-peg", "PGIC", "en", "PST, PEG")]
    [InlineData("weekly-pst-peg", "PST.sleep", "en", "PST.pain, PST.stress, PST.tension")]
    [InlineData("weekly-pst-peg", "PST", "fr", "en, es")]
    public async Task What_is_not_there_ends_with_2_and_what_there_is(string study, string asked, string language, string remedy)
    {
        var run = await CommandRun.With("5", "parse", study, asked, "--language", language);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains(remedy, run.Error, StringComparison.Ordinal);
    }

    /// <summary>A bound that only a blunder breaks (reading lists anew for every line, say): about a second is usual.</summary>
    [Fact]
    public async Task Ten_thousand_texts_are_read_in_one_process_without_starting_over()
    {
        var watch = Stopwatch.StartNew();
        var run = await PstAsync(string.Join('\n', Enumerable.Range(0, 10_000).Select(n => $"my pain is about a {n % 11} today, stress {n % 7}, tension {n % 5}")));

        Assert.Equal(10_000, run.Lines.Count);
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(60));
    }

    private static Task<CommandRun> PstAsync(string input) => CommandRun.With(input, "parse", "weekly-pst-peg", "PST");
}
