using System.Diagnostics;
using EmaPain.Local.Parts;

namespace EmaPain.EndToEnd.Tests.Clients;

/// <summary>What a program of scripts/clients said: these use Microsoft's own clients, which nobody here wrote.</summary>
internal sealed record NodeRun(int ExitCode, IReadOnlyList<string> Lines, string Error)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    /// <param name="program">Its file name.</param>
    /// <param name="variable">The environment variable that it takes its connection string from.</param>
    /// <param name="connection">The connection string.</param>
    /// <param name="arguments">The rest.</param>
    public static async Task<NodeRun> Of(string program, string variable, string connection, params string[] arguments)
    {
        var start = new ProcessStartInfo("node", [Path.Combine(RepositoryFolders.Root, "scripts", "clients", program), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment[variable] = connection;
        using var process = Process.Start(start)!;
        using var patience = new CancellationTokenSource(Patience);
        var (output, error) = (process.StandardOutput.ReadToEndAsync(patience.Token), process.StandardError.ReadToEndAsync(patience.Token));
        await process.WaitForExitAsync(patience.Token);
        return new NodeRun(process.ExitCode, (await output).Split('\n', StringSplitOptions.RemoveEmptyEntries), await error);
    }
}
