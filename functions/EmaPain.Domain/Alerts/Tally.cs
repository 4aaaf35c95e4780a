using NodaTime;

namespace EmaPain.Domain.Alerts;

/// <summary>How often something happened, and when; the state keeps no list that could grow for ever.</summary>
/// <param name="Count">How often.</param>
/// <param name="First">When first; none: it is not kept, happenings tell it.</param>
/// <param name="Last">When last.</param>
public sealed record Tally(int Count, Instant? First, Instant Last)
{
    /// <summary>Counts once more; begins where nothing was counted yet.</summary>
    public static Tally After(Tally? before, Instant at) => before is null ? new Tally(1, at, at) : before with { Count = before.Count + 1, Last = at };
}
