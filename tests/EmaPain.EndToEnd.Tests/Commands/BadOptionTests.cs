using EmaPain.Local.Commands;

namespace EmaPain.EndToEnd.Tests.Commands;

public sealed class BadOptionTests
{
    [Theory]
    [InlineData("--cohort takes a whole number from 1 to 9000, not 'abc'", "--cohort", "abc")]
    [InlineData("--cohort takes a whole number from 1 to 9000, not '0'", "--cohort", "0")]
    [InlineData("--cohort takes a whole number from 1 to 9000, not '9001'", "--cohort", "9001")]
    [InlineData("--seed takes a whole number from 0 to 2147483647, not 'x'", "--seed", "x")]
    [InlineData("There is no study 'nosuch'; there is imppress, lamp, mission-reconnect, partners4pain, resolve, weekly-pst-peg, or 'all'", "--study", "nosuch")]
    [InlineData("--study", "--study")]
    [InlineData("'--nosuch'", "--nosuch")]
    [InlineData("'extra'", "extra")]
    [InlineData("--cohort does not go with --serve", "--serve", "--cohort", "3")]
    [InlineData("--port does not go with a trial that plays by itself", "--port", "8080")]
    [InlineData("--port takes a whole number from 1 to 65535, not '0'", "--serve", "--port", "0")]
    public async Task A_bad_option_is_told_in_one_sentence_with_its_remedy(string named, params string[] args)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var code = await CommandLine.RunAsync(args, output, error);
        Assert.Equal(CommandLine.CouldNotRun, code);
        Assert.Empty(output.ToString());
        var said = Assert.Single(error.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains(named, said, StringComparison.Ordinal);
        Assert.EndsWith("'./scripts/run --help' lists the options.", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_nobody_kept_cannot_be_opened()
    {
        var error = new StringWriter();
        Assert.Equal(CommandLine.CouldNotRun, await CommandLine.RunAsync(["--open", "/nowhere"], new StringWriter(), error));
        Assert.Contains("'./scripts/run --keep' makes such a folder", error.ToString(), StringComparison.Ordinal);
    }
}
