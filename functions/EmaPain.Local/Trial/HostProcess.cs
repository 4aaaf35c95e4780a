using EmaPain.Functions;
using EmaPain.Local.Clocks;
using EmaPain.Local.Hosting;
using EmaPain.Local.Parts;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace EmaPain.Local.Trial;

/// <summary>One local host in a process of its own, which can be killed. The app's settings come from the environment.</summary>
public static class HostProcess
{
    /// <summary>Says this on stdout once it listens.</summary>
    public const string Ready = "listening";

    /// <summary>Runs until its input ends, so that it never outlives who started it.</summary>
    /// <param name="port">Port of 127.0.0.1.</param>
    /// <param name="trialTime">The trial's instant at the start; from there on it runs with the machine's clock.</param>
    /// <param name="cancel">Ends it as well.</param>
    public static async Task<int> RunAsync(int port, DateTimeOffset trialTime, CancellationToken cancel)
    {
        var settings = HostSettings.Read(Path.Combine(RepositoryFolders.Root, "host.json"));
        var options = LocalHostOptions.ForVirtualTime(settings) with { Port = port };
        await using var host = await LocalHost.StartAsync(typeof(FunctionsAppServices).Assembly, options, builder => Configure(builder, trialTime), cancel);
        await Console.Out.WriteLineAsync(Ready.AsMemory(), cancel);
        while (await Console.In.ReadLineAsync(cancel) is not null)
        {
        }

        return 0;
    }

    private static void Configure(IHostApplicationBuilder builder, DateTimeOffset trialTime)
    {
        builder.Configuration.AddEnvironmentVariables();
        builder.Logging.SetMinimumLevel(LogLevel.Warning).AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.Services.AddSingleton<TimeProvider>(new ShiftedTime(trialTime - TimeProvider.System.GetUtcNow()));
        builder.Services.AddEmaPain(builder.Configuration);
    }
}
