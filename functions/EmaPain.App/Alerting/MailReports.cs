using System.Collections.Immutable;
using EmaPain.App.Casework;
using EmaPain.App.Ports;
using EmaPain.Domain.Alerts;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Participations;
using Microsoft.Extensions.Logging;

namespace EmaPain.App.Alerting;

/// <summary>Learns what became of mails that the service had taken: an alert must not seem to have an owner who never heard of it.</summary>
public sealed class MailReports(
    IAlertBoard board, IParticipations participations, IStudies studies, AlertOwners owners, CaseDesk desk, ILogger<MailReports> log)
{
    public async Task LearnAsync(CarrierEvent.MailBounced bounced, CancellationToken cancel)
    {
        var notes = await board.FindMailAsync(bounced.Mail, cancel);
        if (notes.IsEmpty)
        {
            log.LogWarning("Mail {Mail} came back as {Status}; it was about no alert.", bounced.Mail, bounced.Status);
        }

        await EachAsync(notes, note => LearnAsync(bounced, note, cancel), cancel);
    }

    public async Task LearnAsync(CarrierEvent.MailArrived arrived, CancellationToken cancel) => await EachAsync(
        await board.FindMailAsync(arrived.Mail, cancel),
        note => desk.DecideAsync(
            note.Participation,
            new Input.AlertMailArrived(new InputId(NameBasedId.Of("arrived", arrived.Mail.ToString(), note.Alert.Value).ToString()), note.Alert, note.Recipient),
            writer: null,
            cancel),
        cancel);

    private static async Task EachAsync(ImmutableArray<AlertMailNote> notes, Func<AlertMailNote, Task> learn, CancellationToken cancel)
    {
        var attempts = new Attempts(cancel);
        foreach (var note in notes)
        {
            await attempts.TryAsync(() => learn(note));
        }

        attempts.Report();
    }

    private async Task LearnAsync(CarrierEvent.MailBounced bounced, AlertMailNote note, CancellationToken cancel)
    {
        log.LogError("Mail {Mail} about alert {Alert} to {Recipient} came back as {Status}.", bounced.Mail, note.Alert, note.Recipient, bounced.Status);
        var input = new InputId(NameBasedId.Of("bounced", bounced.Mail.ToString(), note.Alert.Value).ToString());
        await desk.DecideAsync(note.Participation, new Input.AlertMailBounced(input, note.Alert, note.Recipient), writer: null, cancel);
        var person = (await participations.LoadAsync(note.Participation, cancel)).Participation;
        if (person.Alerts.FirstOrDefault(alert => alert.Id == note.Alert) is { Status: AlertStatus.Open } alert
            && studies.Of(person).Alerts.RoleOf(alert) is { } role)
        {
            await owners.AskForAddressAsync(person, alert, role, note.Recipient, cancel);
        }
    }
}
