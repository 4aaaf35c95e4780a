using NodaTime;

namespace EmaPain.Domain.Alerts;

/// <summary>How often something happened, with its first and last instant; the state keeps no list that could grow for ever.</summary>
public sealed record Tally(int Count, Instant First, Instant Last)
{
    /// <summary>Counts once more; begins where nothing was counted yet.</summary>
    public static Tally After(Tally? before, Instant at) => before is null ? new Tally(1, at, at) : before with { Count = before.Count + 1, Last = at };
}
