using NodaTime;

namespace EmaPain.App.Casework;

/// <summary>Instants of a clock.</summary>
public static class Clock
{
    public static Instant Now(this TimeProvider time) => Instant.FromDateTimeOffset(time.GetUtcNow());
}
