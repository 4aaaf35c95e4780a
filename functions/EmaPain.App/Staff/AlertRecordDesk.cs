using EmaPain.App.Alerting;
using EmaPain.App.Casework;
using EmaPain.App.Messages;
using EmaPain.App.Ports;
using EmaPain.Domain.Alerts;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Participations;

namespace EmaPain.App.Staff;

/// <summary>Takes what staff record about an alert of their site, of a text of nobody known as well.</summary>
public sealed class AlertRecordDesk(IAlertBoard alerts, IStudies studies, IQueues queues, CaseDesk desk, IAudit audit, TimeProvider time)
{
    public async Task<StaffAnswer> RecordAsync(
        StudyId study, SiteId site, AlertId alert, AlertRecord record, StaffRequest request, CancellationToken cancel)
    {
        var answer = !studies.HasSite(study, site) ? StaffAnswers.NoSite(study, site)
            : await alerts.FindAsync(study, site, alert, cancel) is not { } row
            ? StaffAnswers.NoAlert(study, site, alert)
            : await TakeAsync(row, record, request, cancel);
        await audit.WriteAsync(answer.EntryOf(request, $"alert {record.GetType().Name}", $"{study} {site} {alert}", time.Now()), cancel);
        return answer;
    }

    private async Task<StaffAnswer> TakeAsync(AlertRow row, AlertRecord record, StaffRequest request, CancellationToken cancel)
    {
        var input = new InputId(request.Id);
        var outcome = await queues.UnderGuardAsync(
            new EffectsMessage(row.Participation, input),
            () => desk.DecideAsync(row.Participation, new Input.AlertRecorded(input, row.Alert, record, request.Actor), writer: null, cancel),
            cancel);
        return outcome switch
        {
            CaseOutcome.Done { After.Participation: var after } => new StaffAnswer.Ok(AlertSummary.Of(after.Alerts.First(alert => alert.Id == row.Alert))),
            CaseOutcome.Refused refused => refused.Answer(),
            var other => throw new InvalidOperationException($"No answer for {other}."),
        };
    }
}
