using EmaPain.Domain.Alerts;
using EmaPain.Domain.Schedule;

namespace EmaPain.Domain.Participations.Deciding;

/// <summary>Calls the next step of a ladder, for all alerts that share its mail.</summary>
internal static class Climbing
{
    /// <summary>Time has come: whoever was called has not acknowledged, or not tried to reach the person.</summary>
    public static void Look(Deliberation d)
    {
        foreach (var alert in LadderTimes.Leaders(d.State).ToList())
        {
            if (!d.IsFull && LadderTimes.DueOf(d.Study, d.State, alert) <= d.Now)
            {
                Call(d, alert, alert.Status == AlertStatus.Open ? CallReason.Unacknowledged : CallReason.NoContact);
            }
        }
    }

    /// <summary>The step reached nobody: staff are missing, and the next step is called at once. At the last one it is tried again in its time.</summary>
    public static void PassOver(Deliberation d, Alert alert)
    {
        if (d.Study.Alerts.PlanOf(alert.Level) is not { Steps.Count: > 0 } ladder)
        {
            return;
        }

        foreach (var one in StillOpen(d, alert))
        {
            d.Record(new Happening.AlertUnreached(d.Now, one.Id));
            d.Do(new Effect.RefreshAlert(one.Id));
        }

        if (alert.Rung < ladder.Steps.Count - 1)
        {
            Call(d, alert, CallReason.NobodyReached);
        }
    }

    private static void Call(Deliberation d, Alert alert, CallReason reason)
    {
        foreach (var one in StillOpen(d, alert))
        {
            d.Record(new Happening.AlertCalled(d.Now, one.Id, alert.Rung + 1, reason, d.Input.Id));
            d.Do(new Effect.RefreshAlert(one.Id));
        }

        d.Do(new Effect.MailAlert(alert.Id, d.Input.Id));
    }

    private static IEnumerable<Alert> StillOpen(Deliberation d, Alert alert) => d.State.AlertsMailedWith(alert).Where(one => !one.IsOver);
}
