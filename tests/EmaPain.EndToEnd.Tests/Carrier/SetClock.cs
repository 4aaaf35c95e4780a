namespace EmaPain.EndToEnd.Tests.Carrier;

/// <summary>A clock that shows what the test sets; its timers are real.</summary>
internal sealed class SetClock(DateTimeOffset now) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = now;

    public override DateTimeOffset GetUtcNow() => Now;
}
