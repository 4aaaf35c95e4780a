using EmaPain.App.Casework;
using EmaPain.App.Ports;
using EmaPain.Domain.Alerts;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Participations;
using Microsoft.Extensions.Logging;

namespace EmaPain.App.Alerting;

/// <summary>Learns of mails that came back after the service had taken them: an alert must not seem to have an owner who never heard of it.</summary>
public sealed class BouncedMails(
    IAlertBoard board, IParticipations participations, IStudies studies, AlertOwners owners, CaseDesk desk, ILogger<BouncedMails> log)
{
    public async Task LearnAsync(CarrierEvent.MailBounced bounced, CancellationToken cancel)
    {
        if (await board.FindMailAsync(bounced.Mail, cancel) is not { } note)
        {
            log.LogWarning("Mail {Mail} came back as {Status}; it was about no alert.", bounced.Mail, bounced.Status);
            return;
        }

        log.LogError("Mail {Mail} about alert {Alert} to {Recipient} came back as {Status}.", bounced.Mail, note.Alert, note.Recipient, bounced.Status);
        var input = new InputId(NameBasedId.Of("bounced", bounced.Mail.ToString()).ToString());
        await desk.DecideAsync(note.Participation, new Input.AlertMailBounced(input, note.Alert, note.Recipient), writer: null, cancel);
        var person = (await participations.LoadAsync(note.Participation, cancel)).Participation;
        if (person.Alerts.FirstOrDefault(alert => alert.Id == note.Alert) is { Status: AlertStatus.Open } alert
            && studies.Of(person).Alerts.RoleOf(alert) is { } role)
        {
            await owners.AskForAddressAsync(person, alert, role, note.Recipient, cancel);
        }
    }
}
