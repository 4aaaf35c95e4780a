using EmaPain.Local.Clocks;
using EmaPain.Local.Cohort;

namespace EmaPain.Local.Trial;

/// <summary>Moves the trial's clock: only when everything is at rest, and always to the next moment at which something happens.</summary>
/// <param name="machine">What is at rest or not.</param>
/// <param name="time">The trial's clock.</param>
/// <param name="cohort">Who acts.</param>
/// <param name="pay">Pays people; is asked at every moment of rest.</param>
/// <param name="moved">Is told where the clock stands.</param>
internal sealed class Conductor(
    TrialMachine machine, VirtualTime time, VirtualCohort cohort, Func<DateTimeOffset, CancellationToken, Task> pay, Action<DateTimeOffset> moved)
{
    private readonly Ticker ticker = new(machine, time);

    /// <summary>Plays until nobody has anything planned and nothing is due any more.</summary>
    public async Task PlayAsync(CancellationToken cancel)
    {
        while (true)
        {
            await ActAsync(cancel);
            await pay(time.GetUtcNow(), cancel);
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
