using EmaPain.App.Casework;
using EmaPain.App.Messages;
using EmaPain.App.Ports;
using EmaPain.Domain.Alerts;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Participations;

namespace EmaPain.App.Alerting;

/// <summary>What the page behind an alert link shows and does. Looking never acknowledges: mail scanners follow links.</summary>
public sealed class AlertDesk(
    IAlertLinks links, IAlertBoard alerts, IStaffDirectory staff, IParticipations participations, IStudies studies, IQueues queues, CaseDesk desk)
{
    public async Task<AlertView> ShowAsync(string token, CancellationToken cancel)
    {
        switch (links.Read(token))
        {
            case AlertLinkReading.Valid valid:
                return await FindAsync(valid.Link, cancel);
            case AlertLinkReading.Expired:
                return new AlertView.Expired();
            default:
                return new AlertView.Invalid();
        }
    }

    public async Task<AlertView> TakeOnAsync(string token, CancellationToken cancel)
    {
        var view = await ShowAsync(token, cancel);
        if (view is not AlertView.Found { Alert: { Status: AlertStatus.Open } open } || links.Read(token) is not AlertLinkReading.Valid { Link: var link })
        {
            return view;
        }

        var row = (await alerts.FindAsync(link.Study, link.Site, link.Alert, cancel))!;

        // An alert that came up again after it was taken on asks for somebody anew.
        var input = new InputId(NameBasedId.Of("acknowledged", link.Alert.Value, link.Recipient, open.AskedBy.Value).ToString());
        await queues.UnderGuardAsync(
            new EffectsMessage(row.Participation, input),
            () => desk.DecideAsync(row.Participation, new Input.AlertTakenOn(input, link.Alert, link.Recipient), writer: null, cancel),
            cancel);
        return await ShowAsync(token, cancel);
    }

    private async Task<AlertView> FindAsync(AlertLink link, CancellationToken cancel)
    {
        if (await alerts.FindAsync(link.Study, link.Site, link.Alert, cancel) is not { } row)
        {
            return new AlertView.Invalid();
        }

        // Whoever left the team still has the mail.
        if (!(await staff.ListAsync(link.Study, link.Site, cancel)).Any(member => member.Id == link.Recipient))
        {
            return new AlertView.NotListed();
        }

        var person = (await participations.LoadAsync(row.Participation, cancel)).Participation;
        if (person.Alerts.FirstOrDefault(alert => alert.Id == link.Alert) is not { } named)
        {
            return new AlertView.Invalid();
        }

        // The one that the mail named may be withdrawn while another of the same mail still needs somebody.
        var open = person.LeaderOf(named);
        return new AlertView.Found(open ?? named, person, studies.Of(person), link.Recipient);
    }
}
