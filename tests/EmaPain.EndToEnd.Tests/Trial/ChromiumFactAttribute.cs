using System.Diagnostics;

namespace EmaPain.EndToEnd.Tests.Trial;

/// <summary>A test that looks at pages in headless Chromium; skipped where none is installed.</summary>
public sealed class ChromiumFactAttribute : FactAttribute
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];

    public ChromiumFactAttribute() =>
        Skip = Program is null ? "No Chromium on the PATH: install chromium or google-chrome to have the alert page and mail photographed." : null;

    private static string? Program { get; } = Names
        .SelectMany(name => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(folder => Path.Combine(folder, name)))
        .FirstOrDefault(File.Exists);

    /// <summary>Takes a picture of a page as a phone shows it.</summary>
    public static async Task PhotographAsync(string address, string picture)
    {
        using var browser = Process.Start(Program!, ["--headless", "--no-sandbox", "--disable-gpu", "--window-size=390,844", $"--screenshot={picture}", address]);
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        await browser.WaitForExitAsync(patience.Token);
    }
}
