using EmaPain.Domain.Schedule;

namespace EmaPain.Domain.Participations.Deciding;

/// <summary>The trial is over for a person when every occasion is, and none can be added any more.</summary>
internal static class TrialEnd
{
    public static void Look(Deliberation d)
    {
        var isOver = d.State.Occasions.All(occasion => occasion.Status is not (OccasionStatus.Planned or OccasionStatus.Open));
        if (isOver && d.State.ActivatedAt is not null && d.State.CompletedAt is null && d.State.WithdrawnSince is null && !OccasionPlanning.AwaitsAnchor(d.Study, d.State, d.Calendar))
        {
            d.Record(new Happening.Completed(d.Now));
            d.Do(new Effect.RefreshParticipant());
        }
    }
}
