using System.Diagnostics;
using System.Text;
using EmaPain.Local.Commands;

namespace EmaPain.EndToEnd.Tests.Commands;

/// <summary><c>./scripts/run</c> in a process of its own, and the Node.js parts that it started.</summary>
internal sealed class RunProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly Process process;
    private readonly Task<string> error;

    private RunProcess(Process process)
    {
        this.process = process;
        error = process.StandardError.ReadToEndAsync();
    }

    public int ExitCode => process.ExitCode;

    public Task<string> ErrorAsync => error;

    public static RunProcess Start(params string[] args)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(CommandLine).Assembly.Location, .. args]) { RedirectStandardOutput = true, RedirectStandardError = true };
        return new RunProcess(Process.Start(start)!);
    }

    /// <summary>What it says on stdout, up to the line that holds some words.</summary>
    public async Task<string> ReadUntilAsync(string words)
    {
        using var patience = new CancellationTokenSource(Patience);
        var said = new StringBuilder();
        while (await process.StandardOutput.ReadLineAsync(patience.Token) is { } line)
        {
            said.AppendLine(line);
            if (line.Contains(words, StringComparison.Ordinal))
            {
                return said.ToString();
            }
        }

        throw new InvalidOperationException($"It ended before it said '{words}': {said}{await error}");
    }

    /// <summary>The ids of its parts, once there are so many.</summary>
    public async Task<IReadOnlyList<int>> PartsAsync(int count)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (ChildrenOf(process.Id) is var parts)
        {
            if (parts.Count >= count)
            {
                return parts;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(50), patience.Token);
        }

        return [];
    }

    public static async Task UntilGoneAsync(IEnumerable<int> processes)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (processes.Any(IsAlive))
        {
            await Task.Delay(TimeSpan.FromMilliseconds(50), patience.Token);
        }
    }

    /// <param name="signal">As <c>kill</c> takes it, such as INT.</param>
    public async Task SignalAsync(string signal)
    {
        using var kill = Process.Start("kill", [$"-{signal}", $"{process.Id}"]);
        await kill.WaitForExitAsync();
    }

    public Task WhenEndedAsync() => process.WaitForExitAsync().WaitAsync(Patience);

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }

        process.Dispose();
    }

    // What has ended and was not yet collected counts as gone.
    private static bool IsAlive(int id) => StatusOf(id) is [var state, _] && state is not ("Z" or "X");

    private static List<int> ChildrenOf(int parent) =>
    [
        .. from folder in Directory.GetDirectories("/proc")
           where int.TryParse(Path.GetFileName(folder), out _)
           let id = int.Parse(Path.GetFileName(folder), null)
           where StatusOf(id) is [_, var its] && its == $"{parent}"
           select id,
    ];

    /// <summary>State and parent of a process; nothing if there is none.</summary>
    private static string[] StatusOf(int id)
    {
        try
        {
            // The name in brackets may hold spaces.
            return File.ReadAllText($"/proc/{id}/stat").Split(") ")[^1].Split(' ')[..2];
        }
        catch (IOException)
        {
            return [];
        }
    }
}
