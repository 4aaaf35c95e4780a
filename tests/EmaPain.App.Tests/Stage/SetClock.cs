using NodaTime;

namespace EmaPain.App.Tests.Stage;

/// <summary>A clock that stands until a test moves it; forwards only.</summary>
internal sealed class SetClock(Instant start) : TimeProvider
{
    public Instant Now { get; private set; } = start;

    public void MoveTo(Instant instant) => Now = Instant.Max(Now, instant);

    public void Pass(Duration span) => Now += span;

    public override DateTimeOffset GetUtcNow() => Now.ToDateTimeOffset();
}
