using EmaPain.Domain.Schedule;

namespace EmaPain.Domain.Participations.Deciding;

/// <summary>Occasions whose first text never went out, and why.</summary>
internal static class Unsent
{
    public static void Record(Deliberation d, Occasion occasion)
    {
        d.Record(new Happening.OccasionUnsent(d.Now, occasion.Id, d.Calendar.NextAllowed(occasion.Planned) >= occasion.Closes ? MissingReason.Quiet : ReasonOf(d, occasion)));
        d.Do(new Effect.RefreshOccasion(occasion.Id));
        Crediting.LookAtUnasked(d, occasion.Id);
    }

    /// <summary>Before texts may go out again: what cannot leave in time any more was not sent for what ends now.</summary>
    public static void Settle(Deliberation d)
    {
        foreach (var occasion in d.State.Occasions.Where(one => IsTooLate(d, one)).TakeWhile(_ => !d.IsFull).ToList())
        {
            Record(d, occasion);
        }
    }

    public static MissingReason ReasonOf(Deliberation d, Occasion occasion) => d.State.Status switch
    {
        ParticipationStatus.Withdrawn => MissingReason.NotSentWithdrawn,
        ParticipationStatus.OptedOut => MissingReason.NotSentOptOut,
        ParticipationStatus.Held => MissingReason.NotSentHeld,
        ParticipationStatus.Paused => MissingReason.NotSentPaused,
        _ when !Permissions.MayBeTexted(d.Study, d.State) => MissingReason.NotSentNoConsent,
        _ when BurstGap.Until(d.Study, d.State, occasion) is { } free && d.Calendar.NextAllowed(free) >= Lateness.EndOf(d.Study, occasion, d.Calendar) => MissingReason.NotDue,
        _ => MissingReason.Technical,
    };

    private static bool IsTooLate(Deliberation d, Occasion occasion) =>
        occasion is { Status: OccasionStatus.Planned, Answers.IsEmpty: true }
        && OccasionPlanning.PlanOf(d.Study, occasion.Id).IsSent()
        && !Lateness.IsAhead(d.Study, occasion, d.Calendar, d.Now);
}
