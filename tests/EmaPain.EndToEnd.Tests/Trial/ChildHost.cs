using System.Diagnostics;
using EmaPain.EndToEnd.Tests.Cli;
using EmaPain.Local.Hosting;
using EmaPain.Local.Trial;

namespace EmaPain.EndToEnd.Tests.Trial;

/// <summary>A host in a process of its own, on the storage of a machine.</summary>
internal sealed class ChildHost : IAsyncDisposable
{
    private readonly Process process;

    private ChildHost(Process process) => this.process = process;

    /// <param name="machine">Whose storage.</param>
    /// <param name="address">Where it answers.</param>
    /// <param name="trialTime">What its clock says at first.</param>
    /// <param name="managedMegabytes">The most that its managed heap may take; none: as much as it likes.</param>
    public static async Task<ChildHost> StartAsync(TrialMachine machine, Uri address, DateTimeOffset trialTime, int? managedMegabytes = null)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(LocalHost).Assembly.Location, "host", $"{address.Port}", $"{trialTime:O}"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in machine.SettingsFor(address))
        {
            start.Environment[name.Replace(":", "__", StringComparison.Ordinal)] = value;
        }

        if (managedMegabytes is { } most)
        {
            start.Environment[HeapLimit.Name] = HeapLimit.Of(most);
        }

        var child = new ChildHost(Process.Start(start)!);
        var errors = child.process.StandardError.ReadToEndAsync();
        if (await child.process.StandardOutput.ReadLineAsync() != HostProcess.Ready)
        {
            throw new InvalidOperationException($"The host did not start: {await errors}");
        }

        return child;
    }

    public long? PeakMegabytes => PeakMemory.MegabytesOf(process);

    /// <summary>SIGKILL: nothing of it can tidy up.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            await KillAsync();
        }

        process.Dispose();
    }
}
