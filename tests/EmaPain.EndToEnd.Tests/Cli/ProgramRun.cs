using System.Diagnostics;
using System.Text;
using EmaPain.Cli;

namespace EmaPain.EndToEnd.Tests.Cli;

/// <summary><c>emapain</c> in a process of its own, as people start it.</summary>
internal sealed class ProgramRun : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly Process process;

    private ProgramRun(Process process) => this.process = process;

    public Stream Input => process.StandardInput.BaseStream;

    /// <param name="environment">Variables beside those of the tests; nothing takes one away.</param>
    /// <param name="args">The command's words.</param>
    public static ProgramRun Start(IReadOnlyDictionary<string, string?> environment, params string[] args)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(CommandLine).Assembly.Location, .. args])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return new ProgramRun(Process.Start(start)!);
    }

    public static ProgramRun Start(params string[] args) => Start(new Dictionary<string, string?>(), args);

    /// <summary>The next line on stdout, as soon as it is there; nothing after the last.</summary>
    public async Task<string?> ReadLineAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        return await process.StandardOutput.ReadLineAsync(patience.Token);
    }

    /// <summary>Waits for the end, and says how many megabytes it had resident at most.</summary>
    public async Task<long?> PeakMegabytesAsync()
    {
        var peak = PeakMemory.MegabytesOf(process);
        while (!process.HasExited)
        {
            await Task.WhenAny(process.WaitForExitAsync(), Task.Delay(TimeSpan.FromMilliseconds(20)));
            peak = PeakMemory.MegabytesOf(process) ?? peak;
        }

        return peak;
    }

    /// <summary>Closes stdin and waits for the end.</summary>
    public async Task<CommandRun> EndAsync()
    {
        process.StandardInput.Close();
        using var patience = new CancellationTokenSource(Patience);
        var error = process.StandardError.ReadToEndAsync(patience.Token);
        var output = await process.StandardOutput.ReadToEndAsync(patience.Token);
        await process.WaitForExitAsync(patience.Token);
        return new CommandRun(process.ExitCode, output, await error);
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            process.Kill();
            await process.WaitForExitAsync();
        }

        process.Dispose();
    }
}
