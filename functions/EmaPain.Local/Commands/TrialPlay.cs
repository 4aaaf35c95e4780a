using System.CommandLine;
using EmaPain.Local.Parts;
using EmaPain.Local.Reckoning;
using EmaPain.Local.Trial;

namespace EmaPain.Local.Commands;

/// <summary>Plays one study after the other and prints what came of them.</summary>
internal sealed record TrialPlay(IReadOnlyList<string> Files, int Cohort, int Seed, bool Keep)
{
    /// <summary>Exit code 0 only if nothing was lost, doubled, off or missed.</summary>
    public async Task<int> PlayAsync(InvocationConfiguration streams, CancellationToken cancel)
    {
        var results = new List<TrialResult>();
        var progress = new ConsoleProgress(streams.Error, isTerminal: streams.Error == Console.Error && !Console.IsErrorRedirected);
        try
        {
            foreach (var file in Files)
            {
                var folder = Keep ? KeptStorage.NewFolder($"{StudyFiles.IdOf(file)}-seed-{Seed}") : null;
                results.Add(await StudyRun.PlayAsync(
                    new StudyRunOptions { StudyFile = file, Participants = Cohort, Seed = Seed, Folder = folder }, progress, cancel));
                if (folder is not null)
                {
                    await streams.Error.WriteLineAsync($"The storage accounts are kept. Look at them with: ./scripts/run --open {KeptStorage.Shown(folder)}");
                }
            }
        }
        finally
        {
            Tell(streams.Output, results);
        }

        return Verdict.ExitCode(results);
    }

    private static void Tell(TextWriter output, IReadOnlyList<TrialResult> results)
    {
        try
        {
            Summary.Write(output, results);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new PartFailedException($"the results could not be written to stdout ({e.Message}). Redirect it to a file on a disk with room.", e);
        }
    }
}
