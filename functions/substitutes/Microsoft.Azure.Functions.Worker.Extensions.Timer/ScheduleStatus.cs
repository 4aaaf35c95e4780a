namespace Microsoft.Azure.Functions.Worker;

/// <summary>Runs of a timer before and after this one, in UTC.</summary>
public class ScheduleStatus
{
    public DateTime Last { get; set; }

    public DateTime Next { get; set; }

    public DateTime LastUpdated { get; set; }
}
