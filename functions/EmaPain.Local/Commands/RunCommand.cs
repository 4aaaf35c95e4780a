using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using System.Text.Json;
using EmaPain.Local.Carrier.Events;
using EmaPain.Local.Cohort.Planning;
using EmaPain.Local.Parts;
using Microsoft.Extensions.Options;

namespace EmaPain.Local.Commands;

/// <summary><c>./scripts/run</c>: plays trials, or opens what an earlier one kept.</summary>
internal static class RunCommand
{
    private const string Description = """
        Plays a whole trial on this machine and compares what came of it with what its participants did.

        Exit codes: 0 system and truth agree in everything, 1 they differ, 2 it could not run, 130 stopped.

        Examples:
          ./scripts/run --study all --cohort 20
          ./scripts/run --keep                 then ./scripts/run --open FOLDER, with the folder that it names
        """;

    public static Command Create()
    {
        var study = new Option<string>("--study") { Description = "Id of a study below functions/studies, or 'all'.", DefaultValueFactory = _ => "mission-reconnect" };
        var cohort = Number("--cohort", "How many participants of the study's first role", 1, CohortPlanner.MostPersons, 100);
        var seed = Number("--seed", "The same seed plays the same trial", 0, int.MaxValue, 1);
        var keep = new Option<bool>("--keep") { Description = "Keeps the storage accounts in a new folder below .local/kept, which is named at the end." };
        var open = new Option<string?>("--open") { Description = "Opens the storage accounts of a folder that --keep left, until Ctrl-C.", HelpName = "FOLDER" };
        study.HelpName = "ID";
        study.Validators.Add(MustExist);
        var command = new Command("./scripts/run", Description) { study, cohort, seed, keep, open, new HelpOption() };
        command.SetAction((parsed, cancel) => GuardAsync(
            parsed,
            () => parsed.GetValue(open) is { } folder
                ? KeptStorage.OpenAsync(folder, parsed.InvocationConfiguration, cancel)
                : new TrialPlay(StudyFiles.Of(parsed.GetValue(study)!), parsed.GetValue(cohort), parsed.GetValue(seed), parsed.GetValue(keep))
                    .PlayAsync(parsed.InvocationConfiguration, cancel),
            cancel));
        return command;
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
            await error.WriteLineAsync($"run: it could not be brought to its end: {e.Message}");
            return CommandLine.CouldNotRun;
        }
    }

    private static void MustExist(OptionResult result)
    {
        if (result.GetValueOrDefault<string>() is { } id && StudyFiles.Of(id).Count == 0)
        {
            result.AddError($"There is no study '{id}'; there is {string.Join(", ", StudyFiles.Of(StudyFiles.All).Select(StudyFiles.IdOf))}, or 'all'.");
        }
    }

    private static Option<int> Number(string name, string what, int least, int most, int usual) => new(name)
    {
        Description = $"{what}, {least} to {most}.",
        HelpName = "N",
        DefaultValueFactory = _ => usual,
        CustomParser = result =>
        {
            if (int.TryParse(result.Tokens.Single().Value, out var number) && number >= least && number <= most)
            {
                return number;
            }

            result.AddError($"{name} takes a whole number from {least} to {most}, not '{result.Tokens.Single().Value}'.");
            return usual;
        },
    };
}
