namespace EmaPain.Local.Clocks;

/// <summary>A clock that runs with the machine's, ahead of it or behind.</summary>
public sealed class ShiftedTime(TimeSpan shift) : TimeProvider
{
    private long ticks = shift.Ticks;

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + TimeSpan.FromTicks(Interlocked.Read(ref ticks));

    /// <summary>Moves further ahead.</summary>
    public void Shift(TimeSpan further) => Interlocked.Add(ref ticks, further.Ticks);
}
