namespace Microsoft.Azure.Functions.Worker;

/// <summary>What the host tells a timer function about the run.</summary>
public class TimerInfo
{
    /// <summary>Null unless the schedule is monitored.</summary>
    public ScheduleStatus? ScheduleStatus { get; set; }

    /// <summary>Whether this run makes up for a missed one.</summary>
    public bool IsPastDue { get; set; }
}
