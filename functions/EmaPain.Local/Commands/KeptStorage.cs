using System.CommandLine;
using System.Globalization;
using EmaPain.Local.Parts;

namespace EmaPain.Local.Commands;

/// <summary>Storage accounts that outlive their trial, one folder per trial: a trial that starts on another one's tables would never end.</summary>
internal static class KeptStorage
{
    /// <summary>What Azurite calls the store of its tables.</summary>
    private const string Mark = "__azurite_db_table__.json";

    public static string NewFolder(string name)
    {
        var started = TimeProvider.System.GetLocalNow().ToString("yyyy-MM-dd-HHmmss", CultureInfo.InvariantCulture);
        var kept = Path.Combine(RepositoryFolders.Root, ".local", "kept");
        return Enumerable.Range(1, int.MaxValue)
            .Select(number => Path.Combine(kept, number == 1 ? $"{started}-{name}" : $"{started}-{name}-{number}"))
            .First(folder => !Directory.Exists(folder));
    }

    /// <summary>A folder as the user would type it, from where he or she is.</summary>
    public static string Shown(string folder) => Path.GetRelativePath(Environment.CurrentDirectory, folder);

    /// <summary>Serves the accounts of a folder until it is stopped.</summary>
    public static async Task<int> OpenAsync(string folder, InvocationConfiguration streams, CancellationToken cancel)
    {
        if (!File.Exists(Path.Combine(folder, Mark)))
        {
            throw new PartFailedException($"{folder} holds no storage accounts; './scripts/run --keep' makes such a folder and names it.");
        }

        await using var storage = await Azurite.StartAsync(RepositoryFolders.NodeModules, Path.GetFullPath(folder), Azurite.UsualPorts, cancel);
        await streams.Output.WriteLineAsync(Accounts.Describe(storage));
        await streams.Output.WriteLineAsync("Ctrl-C ends it; the folder stays as it is.");
        await Task.Delay(Timeout.Infinite, cancel);
        return 0;
    }
}
