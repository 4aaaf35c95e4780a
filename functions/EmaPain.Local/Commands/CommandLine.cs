using System.CommandLine;
using System.CommandLine.Invocation;
using System.Runtime.InteropServices;

namespace EmaPain.Local.Commands;

/// <summary>What <c>./scripts/run</c> starts.</summary>
public static class CommandLine
{
    /// <summary>Ended from outside before it was done.</summary>
    public const int Stopped = 130;

    /// <summary>It could not run; one sentence on the error stream says why and what to do.</summary>
    public const int CouldNotRun = 2;

    /// <summary>What runs must be able to end its parts; after that long it is ended without.</summary>
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(40);

    /// <summary>Runs one command; results go to <paramref name="output"/>, everything else to <paramref name="error"/>.</summary>
    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter error)
    {
        var root = RunCommand.Create();
        root.Add(HostCommand.Create());
        var parsed = root.Parse(args);
        if (parsed.Errors is [var first, ..] && parsed.Action is ParseErrorAction)
        {
            await error.WriteLineAsync($"run: {first.Message.TrimEnd('.', ':')}. './scripts/run --help' lists the options.");
            return CouldNotRun;
        }

        using var stop = new CancellationTokenSource();
        using var hangUp = PosixSignalRegistration.Create(PosixSignal.SIGHUP, signal =>
        {
            signal.Cancel = true;
            stop.Cancel();
        });
        return await parsed.InvokeAsync(
            new InvocationConfiguration { Output = output, Error = error, ProcessTerminationTimeout = Farewell }, stop.Token);
    }
}
