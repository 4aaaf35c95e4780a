using EmaPain.Local.Clocks;
using EmaPain.Local.Cohort;

namespace EmaPain.Local.Trial;

/// <summary>Moves the trial's clock: only when everything is at rest, and always to the next moment at which something happens.</summary>
internal sealed class Conductor(TrialMachine machine, VirtualTime time, VirtualCohort cohort, Action<DateTimeOffset> moved)
{
    private readonly Ticker ticker = new(machine, time);

    /// <summary>Plays until nobody has anything planned and nothing is due any more.</summary>
    public async Task PlayAsync(CancellationToken cancel)
    {
        while (true)
        {
            await ActAsync(cancel);
            var tick = await ticker.NextAsync(cancel);
            var act = cohort.NextActAt;
            if (tick is null && act is null)
            {
                return;
            }

            var next = tick is null || act < tick ? act!.Value : tick.Value;
            if (next == tick)
            {
                await ticker.RunAsync(next);
            }
            else
            {
                await ticker.PassAsync(next > time.GetUtcNow() ? next : time.GetUtcNow());
            }

            moved(time.GetUtcNow());
        }
    }

    /// <summary>Lets people act until nobody does anything more at this moment: what somebody did may have sent a mail that is read now.</summary>
    private async Task ActAsync(CancellationToken cancel)
    {
        do
        {
            await machine.WhenSettledAsync(cancel);
        }
        while (await cohort.ActAsync(time.GetUtcNow(), cancel));
    }
}
