using Microsoft.Azure.Functions.Worker;
using NCrontab;

namespace EmaPain.Local.Hosting;

/// <summary>One timer function and where it stands on its schedule.</summary>
internal sealed class TimerRun(FunctionMethod.Timer function, string schedule)
{
    private readonly CrontabSchedule crontab = CrontabSchedule.Parse(schedule, new CrontabSchedule.ParseOptions { IncludingSeconds = true });
    private DateTime last;

    public FunctionMethod.Timer Function => function;

    /// <summary>First occurrence after an instant.</summary>
    public DateTimeOffset Next(DateTimeOffset after) => new(crontab.GetNextOccurrence(after.UtcDateTime), TimeSpan.Zero);

    /// <summary>What the function is told when it runs at an instant for its occurrence; later occurrences that are over count as missed.</summary>
    public TimerInfo Begin(DateTimeOffset occurrence, DateTimeOffset now)
    {
        var status = new ScheduleStatus { Last = last, Next = Next(now).UtcDateTime, LastUpdated = now.UtcDateTime };
        last = occurrence.UtcDateTime;
        return new TimerInfo { ScheduleStatus = status, IsPastDue = Next(occurrence) <= now };
    }
}
