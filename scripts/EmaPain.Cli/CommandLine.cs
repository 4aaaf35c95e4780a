using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using EmaPain.Cli.Alerts;
using EmaPain.Cli.Backups;
using EmaPain.Cli.Importing;
using EmaPain.Cli.Output;
using EmaPain.Cli.Parsing;
using EmaPain.Cli.Payments;
using EmaPain.Cli.Participants;
using EmaPain.Cli.Recording;
using EmaPain.Cli.Rehearsing;
using EmaPain.Cli.Releases;
using EmaPain.Cli.Replaying;
using EmaPain.Cli.Reporting;
using EmaPain.Cli.Staff;
using EmaPain.Cli.Studies;
using EmaPain.Cli.Tasks;
using EmaPain.Cli.Texts;

namespace EmaPain.Cli;

/// <summary>The command <c>emapain</c>.</summary>
public static class CommandLine
{
    /// <summary>Runs one command; results go to <paramref name="output"/>, everything else to <paramref name="error"/>.</summary>
    /// <returns>0 if all is well, 1 if the command found something wrong, 2 if it could not run.</returns>
    public static async Task<int> RunAsync(string[] args, Stream input, TextWriter output, TextWriter error)
    {
        var parsed = Commands(input).Parse(args);
        if (parsed.Action is ParseErrorAction misuse)
        {
            misuse.ShowHelp = false;
            await parsed.InvokeAsync(new InvocationConfiguration { Output = error, Error = error });
            if (MissingOf(parsed) is { Count: > 0 } missing)
            {
                await error.WriteLineAsync($"Missing: {string.Join(", ", missing)}.");
            }

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

    private static RootCommand Commands(Stream input)
    {
        var root = new RootCommand("Runs a trial by text messages: checks and rehearses study files, reads replies, asks and tells a running app.")
        {
            new Command("study", "Checks and compares study files and writes their schema.")
            {
                StudyCheckCommand.Create(),
                StudyDiffCommand.Create(),
                StudySchemaCommand.Create(),
            },
            ParseCommand.Create(input),
            RehearseCommand.Create(input),
            new Command("participants", "Who takes part, and where they stand.")
            {
                ParticipantsImportCommand.Create(input),
                ParticipantsListCommand.Create(input),
                ParticipantsShowCommand.Create(input),
                ParticipantsContactCommand.Create(input),
                ParticipantsEraseCommand.Create(input),
            },
            RecordCommand.Create(input),
            new Command("tasks", "What coordinators have to do.") { TasksListCommand.Create(input), TasksDoneCommand.Create(input) },
            TextsCommand.Create(input),
            new Command("alerts", "Alerts, and what was done about them.") { AlertsListCommand.Create(input), AlertsShowCommand.Create(input), AlertsRecordCommand.Create(input) },
            new Command("payments", "What the study owes and pays.")
            {
                PaymentsListCommand.Create(input), PaymentsApproveCommand.Create(input), PaymentsExportCommand.Create(input), PaymentsConfirmCommand.Create(input),
                PaymentsFailCommand.Create(input), PaymentsStatementCommand.Create(input),
            },
            StaffCommands(input),
            ReleaseCommand.Create(),
            ReportCommand.Create(input),
            ReplayCommand.Create(input),
            BackupCommand.Create(),
            RestoreCommand.Create(),
        };
        ShortHelp.On(root);
        return root;
    }

    private static Command StaffCommands(Stream input) => new("staff", "Who is told of alerts and tasks.")
    {
        StaffAddCommand.Create(input),
        StaffListCommand.Create(input),
        StaffLeaveCommand.Create(input),
        StaffRemoveCommand.Create(input),
    };

    /// <summary>The arguments that were left out; System.CommandLine says only that there are some.</summary>
    private static List<string> MissingOf(ParseResult parsed) =>
        [.. parsed.CommandResult.Command.Arguments
            .Where(argument => argument.Arity.MinimumNumberOfValues > 0 && parsed.GetResult(argument) is not { Tokens.Count: > 0 })
            .Select(argument => argument.HelpName ?? argument.Name)];

    /// <summary>The words of a command, each with a space behind.</summary>
    private static string PathOf(CommandResult command) =>
        command.Parent is CommandResult parent ? $"{PathOf(parent)}{command.Command.Name} " : "";
}
