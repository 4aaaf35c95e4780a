using EmaPain.Cli;

namespace EmaPain.EndToEnd.Tests.Cli;

/// <summary>What a run of <c>emapain</c> in this process left behind.</summary>
internal sealed record CommandRun(int ExitCode, string Output, string Error)
{
    public IReadOnlyList<string> Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public static async Task<CommandRun> Of(params string[] args)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var code = await CommandLine.RunAsync(args, output, error);
        return new CommandRun(code, output.ToString(), error.ToString());
    }
}
