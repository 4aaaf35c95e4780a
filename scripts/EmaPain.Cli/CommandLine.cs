using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using EmaPain.Cli.Parsing;
using EmaPain.Cli.Rehearsing;
using EmaPain.Cli.Studies;

namespace EmaPain.Cli;

/// <summary>The command <c>emapain</c>.</summary>
public static class CommandLine
{
    /// <summary>Runs one command; results go to <paramref name="output"/>, everything else to <paramref name="error"/>.</summary>
    /// <returns>0 if all is well, 1 if the command found something wrong, 2 if it could not run.</returns>
    public static async Task<int> RunAsync(string[] args, Stream input, TextWriter output, TextWriter error)
    {
        var root = new RootCommand("Runs a trial by text messages: checks and rehearses study files, reads replies.")
        {
            new Command("study", "Checks study files and writes their schema.")
            {
                StudyCheckCommand.Create(),
                StudySchemaCommand.Create(),
            },
            ParseCommand.Create(input),
            RehearseCommand.Create(input),
        };
        var parsed = root.Parse(args);
        if (parsed.Action is ParseErrorAction misuse)
        {
            misuse.ShowHelp = false;
            await parsed.InvokeAsync(new InvocationConfiguration { Output = error, Error = error });
            await error.WriteLineAsync($"'emapain {PathOf(parsed.CommandResult)}--help' shows how it is used.");
            return ExitCode.CouldNotRun;
        }

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false });
        }
        catch (CouldNotRunException fault)
        {
            await error.WriteLineAsync($"emapain: {fault.Message}");
            return ExitCode.CouldNotRun;
        }
    }

    /// <summary>The words of a command, each with a space behind.</summary>
    private static string PathOf(CommandResult command) =>
        command.Parent is CommandResult parent ? $"{PathOf(parent)}{command.Command.Name} " : "";
}
