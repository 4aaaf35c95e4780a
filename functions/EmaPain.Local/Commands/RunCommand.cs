using System.CommandLine;
using EmaPain.Local.Parts;
using EmaPain.Local.Reckoning;
using EmaPain.Local.Trial;

namespace EmaPain.Local.Commands;

/// <summary>Plays trials and prints what came of them; exit code 0 only if nothing was lost, doubled, off or missed.</summary>
internal static class RunCommand
{
    private const string AllStudies = "all";

    public static Command Create()
    {
        var study = new Option<string>("--study") { Description = "Id of a study below functions/studies, or 'all'.", DefaultValueFactory = _ => "mission-reconnect" };
        var cohort = new Option<int>("--cohort") { Description = "How many participants of the study's first role, 1 to 9000.", DefaultValueFactory = _ => 100 };
        var seed = new Option<int>("--seed") { Description = "The same seed plays the same trial.", DefaultValueFactory = _ => 1 };
        var keep = new Option<bool>("--keep") { Description = "Leaves the storage accounts in .local/ when the trial is over." };
        cohort.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 1 or > Cohort.Planning.CohortPlanner.MostPersons)
            {
                result.AddError($"--cohort takes 1 to {Cohort.Planning.CohortPlanner.MostPersons}.");
            }
        });
        var command = new Command("run", "Plays a whole trial on this machine.") { study, cohort, seed, keep };
        command.SetAction((parsed, cancel) => PlayAsync(
            parsed.GetValue(study)!, parsed.GetValue(cohort), parsed.GetValue(seed), parsed.GetValue(keep) ? KeptFolder : null, cancel));
        return command;
    }

    private static string KeptFolder => Path.Combine(RepositoryFolders.Root, ".local");

    private static async Task<int> PlayAsync(string study, int cohort, int seed, string? keep, CancellationToken cancel)
    {
        if (FilesOf(study) is not { Count: > 0 } files)
        {
            await Console.Error.WriteLineAsync(
                $"There is no study '{study}'. There is: {string.Join(", ", FilesOf(AllStudies).Select(IdOf))}, or 'all'.");
            return 2;
        }

        var results = new List<TrialResult>();
        var progress = new ConsoleProgress(Console.Error, isTerminal: !Console.IsErrorRedirected);
        try
        {
            foreach (var file in files)
            {
                var folder = keep is null ? null : Path.Combine(keep, $"{IdOf(file)}-seed-{seed}");
                results.Add(await StudyRun.PlayAsync(
                    new StudyRunOptions { StudyFile = file, Participants = cohort, Seed = seed, Folder = folder }, progress, cancel));
                if (folder is not null)
                {
                    await Console.Error.WriteLineAsync($"The storage accounts are kept in {folder}; 'accounts' there says how to open them.");
                }
            }
        }
        catch (PartFailedException e)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return 2;
        }
        finally
        {
            Summary.Write(Console.Out, results);
        }

        return Verdict.ExitCode(results);
    }

    /// <summary>The newest version of each study, in the order of the files.</summary>
    private static List<string> FilesOf(string study) =>
    [
        .. from folder in Directory.GetDirectories(RepositoryFolders.Studies).Order(StringComparer.Ordinal)
           where study == AllStudies || study == Path.GetFileName(folder)
           let newest = Directory.GetFiles(folder, "*.study.json").OrderBy(file => int.Parse(Path.GetFileName(file).Split('.')[0], null)).LastOrDefault()
           where newest is not null
           select newest,
    ];

    private static string IdOf(string file) => Path.GetFileName(Path.GetDirectoryName(file)!);
}
