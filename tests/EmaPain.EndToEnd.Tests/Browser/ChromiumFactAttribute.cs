namespace EmaPain.EndToEnd.Tests.Browser;

/// <summary>A test that looks at pages in headless Chromium; skipped where none is installed.</summary>
public sealed class ChromiumFactAttribute : FactAttribute
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];

    public ChromiumFactAttribute() => Skip = Program is null ? "No Chromium on the PATH; on Debian: apt-get install chromium." : null;

    /// <summary>Path of the browser.</summary>
    public static string? Program { get; } = Names
        .SelectMany(name => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(folder => Path.Combine(folder, name)))
        .FirstOrDefault(File.Exists);
}
