using System.Text;
using EmaPain.Cli;

namespace EmaPain.EndToEnd.Tests.Cli;

/// <summary>What a run of <c>emapain</c> in this process left behind.</summary>
internal sealed record CommandRun(int ExitCode, string Output, string Error)
{
    public IReadOnlyList<string> Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public static Task<CommandRun> Of(params string[] args) => With("", args);

    /// <param name="input">What comes on stdin.</param>
    /// <param name="args">The command's words.</param>
    public static async Task<CommandRun> With(string input, params string[] args)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        using var stdin = new MemoryStream(Encoding.UTF8.GetBytes(input));
        var code = await CommandLine.RunAsync(args, stdin, output, error);
        return new CommandRun(code, output.ToString(), error.ToString());
    }
}
