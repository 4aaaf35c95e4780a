using System.CommandLine;
using System.CommandLine.Help;
using System.Text.Json;
using EmaPain.Local.Carrier.Events;
using EmaPain.Local.Parts;
using Microsoft.Extensions.Options;

namespace EmaPain.Local.Commands;

/// <summary><c>./scripts/run</c>: plays trials, serves one for people, or opens what an earlier one kept.</summary>
internal static class RunCommand
{
    private const string Description = """
        Plays a whole trial on this machine and compares what came of it with what its participants did;
        or serves one (--serve) that you play yourself, on a phone page in the browser.

        Exit codes: 0 system and truth agree in everything, 1 they differ, 2 it could not run, 130 stopped.

        Examples:
          ./scripts/run --study all --cohort 20
          ./scripts/run --serve
          ./scripts/run --keep                 then ./scripts/run --open FOLDER, with the folder that it names
        """;

    public static Command Create()
    {
        var options = new RunOptions();
        var command = new Command("./scripts/run", Description);
        options.All.ToList().ForEach(command.Add);
        command.Add(new HelpOption());
        command.Validators.Add(options.RefuseWhatDoesNotFit);
        command.SetAction((parsed, cancel) => GuardAsync(parsed, () => RunAsync(parsed, options, cancel), cancel));
        return command;
    }

    private static Task<int> RunAsync(ParseResult parsed, RunOptions options, CancellationToken cancel)
    {
        var streams = parsed.InvocationConfiguration;
        return parsed.GetValue(options.Open) is { } folder ? KeptStorage.OpenAsync(folder, streams, cancel)
            : parsed.GetValue(options.Serve) ? TrialServe.ServeAsync(options.ServeOf(parsed), streams, cancel)
            : options.PlayOf(parsed).PlayAsync(streams, cancel);
    }

    /// <summary>Everything that a user can mend ends in one sentence.</summary>
    private static async Task<int> GuardAsync(ParseResult parsed, Func<Task<int>> run, CancellationToken cancel)
    {
        var error = parsed.InvocationConfiguration.Error;
        try
        {
            return await run();
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            await error.WriteLineAsync("Stopped. Nothing that was started is left.");
            return CommandLine.Stopped;
        }
        catch (Exception e) when (e is PartFailedException or InvalidOperationException or JsonException or OptionsValidationException
            or HandshakeRefusedException or Cohort.RefusedByTheAppException)
        {
            await error.WriteLineAsync($"run: {e.Message}");
            return CommandLine.CouldNotRun;
        }
    }
}
