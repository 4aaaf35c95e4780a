using System.Diagnostics;
using EmaPain.Local.Parts;

namespace EmaPain.EndToEnd.Tests.Browser;

/// <summary>A program of this folder that drives Chromium; its pictures stay in .local/artefacts.</summary>
internal static class BrowserRun
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private static string Artefacts { get; } = Path.Combine(RepositoryFolders.Root, ".local", "artefacts");

    /// <summary>Runs to its end; fails with what it said.</summary>
    /// <param name="program">File name.</param>
    /// <param name="arguments">What it takes after the browser's path and the folder for pictures.</param>
    public static async Task SucceedsAsync(string program, params string[] arguments)
    {
        Directory.CreateDirectory(Artefacts);
        var script = Path.Combine(RepositoryFolders.Root, "tests", "EmaPain.EndToEnd.Tests", "Browser", program);
        using var process = Process.Start(new ProcessStartInfo("node", [script, ChromiumFactAttribute.Program!, Artefacts, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        using var patience = new CancellationTokenSource(Patience);
        var (output, error) = (process.StandardOutput.ReadToEndAsync(patience.Token), process.StandardError.ReadToEndAsync(patience.Token));
        await process.WaitForExitAsync(patience.Token);
        Assert.True(process.ExitCode == 0, $"{program} {string.Join(' ', arguments)}\n{await output}{await error}");
    }
}
