using System.Globalization;
using EmaPain.Functions;
using EmaPain.Local.Clocks;
using EmaPain.Local.Hosting;
using EmaPain.Local.Parts;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace EmaPain.Local.Trial;

/// <summary>One local host in a process of its own, which can be killed. The app's settings come from the environment.</summary>
public static class HostProcess
{
    public const string Command = "host";

    /// <summary>Says this on stdout once it listens.</summary>
    public const string Ready = "listening";

    /// <summary>Runs until its input ends, so that it never outlives who started it.</summary>
    /// <param name="port">Port of 127.0.0.1.</param>
    /// <param name="trialTime">The trial's instant at the start (ISO 8601); from there on it runs with the machine's clock.</param>
    public static async Task<int> RunAsync(string port, string trialTime)
    {
        var start = DateTimeOffset.Parse(trialTime, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
        var settings = HostSettings.Read(Path.Combine(RepositoryFolders.Root, "host.json"));
        var options = LocalHostOptions.ForVirtualTime(settings) with { Port = int.Parse(port, CultureInfo.InvariantCulture) };
        await using var host = await LocalHost.StartAsync(typeof(FunctionsAppServices).Assembly, options, builder =>
        {
            builder.Configuration.AddEnvironmentVariables();
            builder.Logging.SetMinimumLevel(LogLevel.Warning).AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
            builder.Services.AddSingleton<TimeProvider>(new ShiftedTime(start - TimeProvider.System.GetUtcNow()));
            builder.Services.AddEmaPain(builder.Configuration);
        });
        await Console.Out.WriteLineAsync(Ready);
        while (await Console.In.ReadLineAsync() is not null)
        {
        }

        return 0;
    }
}
