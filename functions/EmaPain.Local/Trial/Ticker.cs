using EmaPain.App.Ports;
using EmaPain.App.Tasks;
using EmaPain.Local.Clocks;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace EmaPain.Local.Trial;

/// <summary>The timers of a trial on virtual time: when they next have something to do, and their runs.</summary>
internal sealed class Ticker(TrialMachine machine, VirtualTime time)
{
    private static readonly TimeSpan OneMinute = TimeSpan.FromMinutes(1);
    private readonly IDueBook book = machine.Host.Services.GetRequiredService<IDueBook>();
    private readonly TaskMailing mailing = machine.Host.Services.GetRequiredService<TaskMailing>();
    private DateTimeOffset last = Minute(time.GetUtcNow()) - OneMinute;

    /// <summary>The full minute at which the timer takes the earliest row of the due book; nothing where the book is empty.</summary>
    public async Task<DateTimeOffset?> NextAsync(CancellationToken cancel)
    {
        if (await book.EarliestAsync(cancel) is not { } earliest)
        {
            return null;
        }

        var due = earliest.ToDateTimeOffset();
        var minute = Minute(due) == due ? due : Minute(due) + OneMinute;
        var soonest = last + OneMinute;
        var now = time.GetUtcNow();
        var possible = minute > soonest ? minute : soonest;
        return possible >= now ? possible : Minute(now) == now ? now : Minute(now) + OneMinute;
    }

    /// <summary>Moves the clock to an instant, which may be now, and runs each timer that had an occurrence since the last run.</summary>
    public async Task RunAsync(DateTimeOffset at)
    {
        await PassAsync(at);
        await TickAsync(at);
    }

    /// <summary>Moves the clock to an instant, and stops only where a site's morning begins: coordinators get their mail every day.</summary>
    public async Task PassAsync(DateTimeOffset to)
    {
        for (var morning = NextMorning(); morning < to; morning = NextMorning())
        {
            await TickAsync(morning);
        }

        time.MoveTo(to);
    }

    private async Task TickAsync(DateTimeOffset at)
    {
        time.MoveTo(at);
        await machine.Host.RunTimersAsync(last, at);
        last = at;
    }

    private DateTimeOffset NextMorning() => mailing.NextMorning(Instant.FromDateTimeOffset(time.GetUtcNow())).ToDateTimeOffset();

    private static DateTimeOffset Minute(DateTimeOffset at) => new(at.Ticks - (at.Ticks % TimeSpan.TicksPerMinute), TimeSpan.Zero);
}
