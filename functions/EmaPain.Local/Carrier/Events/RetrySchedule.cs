namespace EmaPain.Local.Carrier.Events;

/// <summary>Event Grid's retries, shortened for one machine: the wait doubles from <paramref name="First"/> to <paramref name="Longest"/>.</summary>
/// <param name="Attempts">Attempts in all before the event becomes a dead letter (Azure: 1 to 30).</param>
public sealed record RetrySchedule(TimeSpan First, TimeSpan Longest, int Attempts)
{
    /// <summary>10 ms, 20 ms, ... 2 s; 30 attempts, about 48 seconds.</summary>
    public static RetrySchedule Local { get; } = new(TimeSpan.FromMilliseconds(10), TimeSpan.FromSeconds(2), 30);

    internal TimeSpan After(int failed) => TimeSpan.FromTicks((long)Math.Min(Longest.Ticks, First.Ticks * Math.Pow(2, failed - 1)));
}
