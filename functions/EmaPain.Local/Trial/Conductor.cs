using EmaPain.App.Ports;
using EmaPain.Local.Clocks;
using EmaPain.Local.Cohort;
using Microsoft.Extensions.DependencyInjection;

namespace EmaPain.Local.Trial;

/// <summary>Moves the trial's clock: only when everything is at rest, and always to the next moment at which something happens.</summary>
internal sealed class Conductor(TrialMachine machine, VirtualTime time, VirtualCohort cohort, Action<DateTimeOffset> moved)
{
    private readonly IDueBook book = machine.Host.Services.GetRequiredService<IDueBook>();
    private DateTimeOffset lastTick = Minute(time.GetUtcNow()) - TimeSpan.FromMinutes(1);

    /// <summary>Plays until nobody has anything planned and nothing is due any more.</summary>
    public async Task PlayAsync(CancellationToken cancel)
    {
        while (true)
        {
            await ActAsync(cancel);
            var tick = await NextTickAsync(cancel);
            var act = cohort.NextActAt;
            if (tick is null && act is null)
            {
                return;
            }

            var next = tick is null || act < tick ? act!.Value : tick.Value;
            time.MoveTo(next > time.GetUtcNow() ? next : time.GetUtcNow());
            moved(time.GetUtcNow());
            if (next == tick)
            {
                await machine.Host.RunTimersAsync(lastTick, next);
                lastTick = next;
            }
        }
    }

    /// <summary>Lets people act until nobody has anything left to do at this moment: a mail read now may be acknowledged now.</summary>
    private async Task ActAsync(CancellationToken cancel)
    {
        do
        {
            await machine.WhenSettledAsync(cancel);
            await cohort.ActAsync(time.GetUtcNow(), cancel);
            await machine.WhenSettledAsync(cancel);
        }
        while (cohort.NextActAt <= time.GetUtcNow());
    }

    /// <summary>The full minute at which the timer takes the earliest row of the due book.</summary>
    private async Task<DateTimeOffset?> NextTickAsync(CancellationToken cancel)
    {
        if (await book.EarliestAsync(cancel) is not { } earliest)
        {
            return null;
        }

        var due = earliest.ToDateTimeOffset();
        var minute = Minute(due) == due ? due : Minute(due) + TimeSpan.FromMinutes(1);
        var soonest = lastTick + TimeSpan.FromMinutes(1);
        var now = time.GetUtcNow();
        var possible = minute > soonest ? minute : soonest;
        return possible >= now ? possible : Minute(now) == now ? now : Minute(now) + TimeSpan.FromMinutes(1);
    }

    private static DateTimeOffset Minute(DateTimeOffset at) => new(at.Ticks - (at.Ticks % TimeSpan.TicksPerMinute), TimeSpan.Zero);
}
