using EmaPain.Domain.AdverseEvents;
using EmaPain.Domain.Alerts;

namespace EmaPain.Domain.Participations.Deciding;

/// <summary>What staff record about an alert, from the acknowledgement to its end. All that share its mail are looked after together, and end one by one.</summary>
internal static class WhenAnAlertIsRecorded
{
    public static void Decide(Deliberation d, Input.AlertRecorded input)
    {
        if (d.State.Alerts.FirstOrDefault(alert => alert.Id == input.Alert) is not { } named)
        {
            d.Refuse("no-such-alert", "There is no such alert.");
        }
        else if (named.IsOver)
        {
            d.Refuse("alert-over", named.Status == AlertStatus.Closed ? "This alert was closed before." : "This alert was withdrawn: later answers took its ground away.");
        }
        else
        {
            Follow(d, named, input);
        }
    }

    private static void Follow(Deliberation d, Alert named, Input.AlertRecorded input)
    {
        switch (input.Record)
        {
            case AlertRecord.Acknowledgement when named.Status == AlertStatus.Acknowledged:
                d.Refuse("nothing-to-do", $"{named.AcknowledgedBy} has acknowledged this alert already.");
                break;
            case AlertRecord.Acknowledgement:
                WhenAnAlertIsHandled.Acknowledge(d, d.State.AlertsMailedWith(named), input.By);
                break;
            case AlertRecord.ContactAttempt attempt:
                WhenAnAlertIsHandled.Acknowledge(d, d.State.AlertsMailedWith(named), input.By);
                foreach (var alert in d.State.AlertsMailedWith(named).Where(alert => !alert.IsOver))
                {
                    Note(d, alert, new Happening.AlertContactTried(d.Now, alert.Id, attempt.Outcome, input.By));
                }

                break;
            case AlertRecord.Measure measure:
                Note(d, named, new Happening.AlertActedOn(d.Now, named.Id, measure.Action, input.By));
                break;
            case AlertRecord.Finding finding:
                Note(d, named, new Happening.AlertJudged(d.Now, named.Id, finding.Disposition, input.By));
                if (finding.Disposition == AlertDisposition.PossibleAdverseEvent && d.State is { EnrolledAt: not null } && d.State.AdverseEvents.All(one => one.Alert != named.Id))
                {
                    Adverse.Open(d, AdverseEventSource.Alert, new AdverseEventDetails(), named.Id, input.By);
                }

                break;
            case AlertRecord.Closure when named.Disposition is null:
                d.Refuse("no-disposition", "Nobody has recorded yet what this alert turned out to be. Record a disposition first.");
                break;
            case AlertRecord.Closure:
                Note(d, named, new Happening.AlertClosed(d.Now, named.Id, input.By));
                break;
        }
    }

    private static void Note(Deliberation d, Alert alert, Happening happening)
    {
        d.Record(happening);
        d.Do(new Effect.RefreshAlert(alert.Id));
    }
}
