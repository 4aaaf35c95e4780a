using Microsoft.Azure.Functions.Worker;

namespace EmaPain.EndToEnd.Tests.Hosting;

/// <summary>Two timers that say when they ran.</summary>
public sealed class SampleTimerFunctions(Probe probe)
{
    [Function("Minutely")]
    public void Minutely([TimerTrigger("0 * * * * *")] TimerInfo timer) => probe.See($"minutely {timer.ScheduleStatus!.Next:HH:mm:ss} late {timer.IsPastDue}");

    [Function("Daily")]
    public Task Daily([TimerTrigger("%DailySchedule%")] TimerInfo timer, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        probe.See($"daily {timer.ScheduleStatus!.Next:yyyy-MM-dd HH:mm}");
        return Task.CompletedTask;
    }
}
