namespace Microsoft.Azure.Functions.Worker;

/// <summary>Runs the function by a schedule of six fields, seconds first, in UTC.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class TimerTriggerAttribute(string schedule) : Attribute
{
    public string Schedule { get; } = schedule;

    /// <summary>Whether the host keeps the schedule over restarts and makes up for one missed run.</summary>
    public bool UseMonitor { get; set; } = true;

    /// <summary>Whether the function also runs when the app starts.</summary>
    public bool RunOnStartup { get; set; }
}
