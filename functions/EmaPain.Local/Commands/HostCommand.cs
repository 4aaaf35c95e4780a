using System.CommandLine;
using EmaPain.Local.Trial;

namespace EmaPain.Local.Commands;

/// <summary>One host in a process of its own, for tests that kill it; not shown to users.</summary>
internal static class HostCommand
{
    public static Command Create()
    {
        var port = new Argument<int>("port") { Description = "Port of 127.0.0.1." };
        var time = new Argument<DateTimeOffset>("trial-time") { Description = "The trial's instant at the start (ISO 8601)." };
        var command = new Command("host", "Runs the functions with the settings of the environment until the input ends.") { port, time };
        command.Hidden = true;
        command.SetAction((parsed, cancel) => HostProcess.RunAsync(parsed.GetValue(port), parsed.GetValue(time), cancel));
        return command;
    }
}
