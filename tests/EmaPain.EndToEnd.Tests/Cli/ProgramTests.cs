using System.Text;
using System.Text.Json;

namespace EmaPain.EndToEnd.Tests.Cli;

public sealed class ProgramTests
{
    [Fact]
    public async Task Each_text_is_read_as_soon_as_its_line_has_come()
    {
        await using var parse = ProgramRun.Start("parse", "weekly-pst-peg", "PST");

        foreach (var pain in new[] { 5, 6 })
        {
            await parse.Input.WriteAsync(Encoding.ASCII.GetBytes($"{pain} 4 3\n"));
            await parse.Input.FlushAsync();
            Assert.Equal($$"""{"text":"{{pain}} 4 3","reading":"answered","values":[{{pain}},4,3],"crisis":false}""", await parse.ReadLineAsync());
        }

        var run = await parse.EndAsync();
        Assert.Equal((0, "", ""), (run.ExitCode, run.Output, run.Error));
    }

    [Theory]
    [InlineData(new byte[] { 0xFF, 0xFE, (byte)'5' }, "\uFFFD\uFFFD5")]
    [InlineData(new byte[] { 0xEF, 0xBB, 0xBF, (byte)'5', 0xC3 }, "5\uFFFD")]
    [InlineData(new byte[] { (byte)'5', 0, 0x0C, (byte)'6', (byte)'\n' }, "5\0\f6")]
    public async Task Bytes_are_UTF_8_whatever_they_look_like(byte[] input, string text)
    {
        await using var parse = ProgramRun.Start(new Dictionary<string, string?> { ["LC_ALL"] = "en_US.ISO-8859-1" }, "parse", "weekly-pst-peg", "PST");
        await parse.Input.WriteAsync(input);

        var run = await parse.EndAsync();

        using var line = JsonDocument.Parse(Assert.Single(run.Lines));
        Assert.Equal((0, text), (run.ExitCode, line.RootElement.GetProperty("text").GetString()));
    }

    [Theory]
    [InlineData("parse --help", "parse")]
    [InlineData("parse --help", "parse", "weekly-pst-peg", "PST", "--langauge", "es")]
    [InlineData("Did you mean", "study", "chekc")]
    [InlineData("There is no study ''", "parse", "", "PST")]
    [InlineData("There is no study '..'", "parse", "..", "PST")]
    public async Task What_cannot_run_says_so_on_stderr_alone_and_ends_with_2(string remedy, params string[] args)
    {
        await using var program = ProgramRun.Start(args);

        var run = await program.EndAsync();

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains(remedy, run.Error, StringComparison.Ordinal);
    }
}
