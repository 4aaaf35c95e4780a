using EmaPain.App.Ports;
using EmaPain.App.Telemetry;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Participations;

namespace EmaPain.App.Casework;

/// <summary>A commit as a step of the trace; alerts count as raised once they are committed.</summary>
internal static class TracedCommit
{
    public static async Task<CommitResult> CommitTracedAsync(
        this IParticipations participations, LoadedParticipation before, InputId input, Decision decision, CancellationToken cancel)
    {
        using var step = Trail.Begin(TelemetryNames.Commit)
            ?.SetTag(TelemetryNames.Study, before.Participation.Key.Study.Value)
            .SetTag(TelemetryNames.Participant, before.Participation.Key.Participant.Value)
            .SetTag(TelemetryNames.Input, input.Value);
        var result = await participations.CommitAsync(before, input, decision, cancel);
        step?.SetTag(TelemetryNames.Outcome, result.GetType().Name);
        foreach (var raised in result is CommitResult.Committed ? decision.Happenings.OfType<Happening.AlertRaised>() : [])
        {
            TrialMetrics.AlertRaised(raised.Alert.Level);
        }

        return result;
    }
}
