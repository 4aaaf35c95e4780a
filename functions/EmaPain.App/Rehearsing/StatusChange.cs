using EmaPain.Domain.Participations;

namespace EmaPain.App.Rehearsing;

/// <summary>Where a person stands after a decision, where that is not where the person stood before, and why.</summary>
internal sealed record StatusChange(ParticipationStatus Status, string Reason)
{
    public static StatusChange? Of(Participation before, Decision decision)
    {
        var status = decision.Participation.Status;
        return status == before.Status || status is ParticipationStatus.Unknown or ParticipationStatus.Enrolled
            ? null
            : new StatusChange(status, ReasonOf(status, decision));
    }

    private static string ReasonOf(ParticipationStatus status, Decision decision) => status switch
    {
        ParticipationStatus.Withdrawn => "withdraw",
        ParticipationStatus.Completed => "trial-over",
        ParticipationStatus.OptedOut => "opt-out",
        ParticipationStatus.Held => "crisis",
        ParticipationStatus.Paused => ReasonOfPause(decision),
        _ => decision.Happenings.Select(ReasonToGoOn).LastOrDefault(reason => reason is not null) ?? "activation",
    };

    private static string ReasonOfPause(Decision decision) =>
        decision.Effects.OfType<Effect.RaiseTask>().FirstOrDefault()?.Kind switch
        {
            TaskKind.CheckPhoneNumber => "wrong-number",
            TaskKind.AskWhetherToStop => "maybe-stop",
            _ => "pause",
        };

    private static string? ReasonToGoOn(Happening happening) => happening switch
    {
        Happening.Resumed => "resume",
        Happening.HoldCleared => "hold-cleared",
        Happening.OptedIn => "opt-in",
        _ => null,
    };
}
