using EmaPain.Cli.Output;

namespace EmaPain.EndToEnd.Tests.Cli;

public sealed class PageTests
{
    private static readonly Sheet Tasks = new Sheet("Open tasks", ["no", "what", "remedy"]) { Below = 1 }
        .Of(["1 [red]Call[/] the person|" + new string('x', 300)], line => [line[..1], line.Split('|')[0][2..], line.Split('|')[1]]);

    [Fact]
    public void On_a_terminal_commands_to_copy_stand_unbroken_below_the_table()
    {
        var lines = Written(new Page(Tasks)).Split('\n');

        Assert.Contains(lines, line => line.Contains("Open tasks", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains("[red]Call[/] the person", StringComparison.Ordinal));
        Assert.Contains($"1 remedy: {new string('x', 300)}", lines);
    }

    [Fact]
    public void On_a_terminal_an_empty_list_says_that_it_is_empty() =>
        Assert.Equal("Open tasks: none", Written(new Page(new Sheet("Open tasks", ["no"]))).Trim());

    [Fact]
    public async Task The_list_of_commands_has_one_line_for_each()
    {
        var run = await CommandRun.Of("--help");
        var listed = run.Lines.SkipWhile(line => line != "Commands:").Skip(1).ToList();

        Assert.All(listed, line => Assert.Matches(@"^(study|parse|rehearse|participants|record|tasks|texts|alerts|payments|staff|report|release|replay|backup|restore)\b.*\.$", line));
        Assert.DoesNotContain(listed, line => line.Contains("emapain ", StringComparison.Ordinal));
    }

    private static string Written(Page page)
    {
        var output = new StringWriter();
        page.WriteTables(output);
        return output.ToString().ReplaceLineEndings("\n");
    }
}
