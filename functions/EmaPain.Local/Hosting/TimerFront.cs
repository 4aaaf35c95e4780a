using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;

namespace EmaPain.Local.Hosting;

/// <summary>Timer functions, started by their schedules or by the conductor of virtual time.</summary>
internal sealed class TimerFront(IReadOnlyList<TimerRun> timers, FunctionInvoker invoker, IServiceProvider services, CancellationToken stopped)
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(1);

    /// <summary>Runs each timer with an occurrence in (from, to] once, in the order of those occurrences, one after the other.</summary>
    public async Task RunDueAsync(DateTimeOffset from, DateTimeOffset to)
    {
        var due = timers.Select(timer => (timer, occurrence: timer.Next(from))).Where(run => run.occurrence <= to).OrderBy(run => run.occurrence).ToList();
        foreach (var (timer, occurrence) in due)
        {
            await RunAsync(timer, occurrence, to);
        }
    }

    /// <summary>Earliest occurrence of any timer after an instant; null without timers.</summary>
    public DateTimeOffset? Next(DateTimeOffset after) => timers.Count == 0 ? null : timers.Min(timer => timer.Next(after));

    public Task RunOnStartupAsync(DateTimeOffset now) =>
        Task.WhenAll(timers.Where(timer => timer.Function.RunOnStartup).Select(timer => RunAsync(timer, now, now)));

    /// <summary>Runs every timer at its occurrences until the host stops; occurrences that pass while it runs are skipped.</summary>
    public Task FollowSchedulesAsync(TimeProvider clock, CancellationToken stopping) =>
        Task.WhenAll(timers.Select(timer => FollowAsync(timer, clock, stopping)));

    private async Task FollowAsync(TimerRun timer, TimeProvider clock, CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            var occurrence = timer.Next(clock.GetUtcNow());
            for (var now = clock.GetUtcNow(); now < occurrence; now = clock.GetUtcNow())
            {
                var rest = occurrence - now;
                await Task.Delay(rest < LongestWait ? rest : LongestWait, clock, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                if (stopping.IsCancellationRequested)
                {
                    return;
                }
            }

            await RunAsync(timer, occurrence, clock.GetUtcNow());
        }
    }

    // A failed run is logged and counted by the invoker and not tried again before the next occurrence, as on the real host.
    private async Task RunAsync(TimerRun timer, DateTimeOffset occurrence, DateTimeOffset now)
    {
        var info = timer.Begin(occurrence, now);
        await using var scope = services.CreateAsyncScope();
        Task run = invoker.InvokeAsync(
            timer.Function,
            scope.ServiceProvider,
            parameter => parameter.ParameterType == typeof(TimerInfo) ? info : parameter.ParameterType == typeof(CancellationToken) ? stopped : null,
            stopped);
        await run.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }
}
