using EmaPain.App.Alerting;
using EmaPain.App.Casework;
using EmaPain.App.Ports;
using EmaPain.Domain.Ids;

namespace EmaPain.App.Staff;

/// <summary>Shows staff what happened to an alert of their site, from the rule that fired to its end; no text and no phone.</summary>
public sealed class AlertHistoryDesk(IAlertBoard alerts, IStudies studies, IParticipations participations, IAudit audit, TimeProvider time)
{
    public async Task<StaffAnswer> ShowAsync(StudyId study, SiteId site, AlertId alert, StaffRequest request, CancellationToken cancel)
    {
        StaffAnswer answer = !studies.HasSite(study, site) ? StaffAnswers.NoSite(study, site)
            : await alerts.FindAsync(study, site, alert, cancel) is not { } row || !studies.MaySee(request, row) ? StaffAnswers.NoAlert(study, site, alert)
            : new StaffAnswer.Ok(await ReadAsync(row, cancel));
        await audit.WriteAsync(answer.EntryOf(request, "show-alert", $"{study} {site} {alert}", time.Now()), cancel);
        return answer;
    }

    private async Task<object> ReadAsync(AlertRow row, CancellationToken cancel)
    {
        var person = (await participations.LoadAsync(row.Participation, cancel)).Participation;
        var events = await AlertEvents.OfAsync(participations.HistoryAsync(row.Participation, cancel), new HashSet<AlertId> { row.Alert }, cancel);
        return new
        {
            row.Participation.Participant,
            Alert = AlertSummary.Of(person.Alerts.First(alert => alert.Id == row.Alert)),
            Events = events.Select(one => new
            {
                one.Number, one.Happened.At, one.Kind, one.Staff, one.Channel, one.Mail, one.Attempt, one.Step, one.Reason, one.Action, one.Disposition, one.Reply, one.ScreenVersion,
                Evidence = one.Evidence.Count > 0 ? one.Evidence : null,
            }),
        };
    }
}
