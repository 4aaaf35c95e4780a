using System.Globalization;
using NodaTime;

namespace EmaPain.Domain.Participations.Deciding;

/// <summary>A hold that nobody clears would silence a person for good: the coordinator is asked every day, as long as there is something to be asked.</summary>
internal static class Holding
{
    private static readonly Duration ADay = Duration.FromDays(1);

    public static Instant? NextTask(Participation person) =>
        person is { HeldSince: { } since, WithdrawnSince: null, CompletedAt: null } ? (person.HoldAskedAt ?? since) + ADay : null;

    public static void Look(Deliberation d)
    {
        if (NextTask(d.State) <= d.Now)
        {
            d.Record(new Happening.HoldClearingAsked(d.Now));
            d.RaiseTask(TaskKind.ClearHold, d.Now.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture));
        }
    }
}
