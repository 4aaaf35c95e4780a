namespace EmaPain.Local.Clocks;

/// <summary>The trial's clock when it is virtual: stands still until the conductor moves it; timers made from it fire when it passes them.</summary>
public sealed class VirtualTime(DateTimeOffset start) : TimeProvider
{
    private readonly Lock gate = new();
    private readonly List<VirtualTimer> timers = [];
    private long ticks = start.UtcTicks;

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => new(GetTimestamp(), TimeSpan.Zero);

    public override long GetTimestamp() => Interlocked.Read(ref ticks);

    /// <summary>Moves forward and fires, in order of time and on the caller's thread, every timer that is passed or reached.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The instant is before now.</exception>
    public void MoveTo(DateTimeOffset to)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(to, GetUtcNow());
        while (NextDue(to.UtcTicks) is { } timer)
        {
            timer.Fire();
        }

        Interlocked.Exchange(ref ticks, to.UtcTicks);
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new VirtualTimer(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    private VirtualTimer? NextDue(long to)
    {
        lock (gate)
        {
            var next = timers.Where(timer => timer.Due <= to).MinBy(timer => timer.Due);
            if (next is not null)
            {
                Interlocked.Exchange(ref ticks, Math.Max(ticks, next.Due));
                next.Advance();
            }

            return next;
        }
    }

    private sealed class VirtualTimer(VirtualTime clock, Action fire) : ITimer
    {
        private TimeSpan period;

        public long Due { get; private set; }

        public void Fire() => fire();

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock.gate)
            {
                clock.timers.Remove(this);
                this.period = period;
                if (dueTime != Timeout.InfiniteTimeSpan)
                {
                    Due = clock.ticks + dueTime.Ticks;
                    clock.timers.Add(this);
                }
            }

            return true;
        }

        public void Advance()
        {
            if (period > TimeSpan.Zero)
            {
                Due += period.Ticks;
            }
            else
            {
                clock.timers.Remove(this);
            }
        }

        public void Dispose()
        {
            lock (clock.gate)
            {
                clock.timers.Remove(this);
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
