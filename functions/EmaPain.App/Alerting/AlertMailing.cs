using System.Collections.Immutable;
using System.Diagnostics;
using EmaPain.App.Casework;
using EmaPain.App.Messages;
using EmaPain.App.Ports;
using EmaPain.App.Telemetry;
using EmaPain.Domain.Alerts;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Participations;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace EmaPain.App.Alerting;

/// <summary>Mails an alert to everybody of its level's role at the site who is not on leave, each once per cause, and texts them where its step says so.</summary>
public sealed class AlertMailing(
    IParticipations participations, IStudies studies, Rota rota, IMailer mailer, AlertAddress address,
    IAlertBoard board, AlertOwners owners, CaseDesk desk, IQueues queues, TimeProvider time, ILogger<AlertMailing> log)
{
    /// <summary>An address from which mail came back is tried again so much later, unless it was put anew: what bounces often ends on lists of spam.</summary>
    private static readonly Duration Rest = Duration.FromHours(6);

    public async Task MailAsync(AlertMessage message, CancellationToken cancel)
    {
        var person = (await participations.LoadAsync(message.Participation, cancel)).Participation;
        var named = person.Alerts.FirstOrDefault(alert => alert.Id == message.Alert)
            ?? throw new InvalidOperationException($"Participation {message.Participation} has no alert {message.Alert}.");

        // A correction may have taken the ground of the one that was named; those that share its mail still stand.
        var alert = person.LeaderOf(named);
        var plan = studies.Of(person).Alerts;
        if (alert is null || !plan.IsMailedAtOnce(alert.Level) || plan.RoleOf(alert) is not { } role || (message.Cause is null && alert.UntoldSince is null))
        {
            return;
        }

        var recipients = await RecipientsAsync(person, alert, role, cancel);

        // A mailbox out of reach keeps nobody else from being told; those who were told are not told again when the message comes back.
        var attempts = new Attempts(cancel);
        var waits = new List<TimeSpan>();
        foreach (var recipient in recipients.Where(recipient => !IsResting(message, alert, recipient)))
        {
            await attempts.TryAsync(async () => waits.AddRange(await MailOrWaitAsync(message, person, alert, recipient, cancel)));
        }

        await TextAsync(message, person, alert, recipients, attempts, cancel);
        attempts.Report();
        if (waits.Count > 0)
        {
            await WaitAsync(message, waits.Max(), cancel);
        }
        else if (plan.Climbs(alert.Level))
        {
            await PassOverAsync(message.Participation, alert, cancel);
        }
    }

    private async Task<ImmutableArray<StaffMember>> RecipientsAsync(Participation person, Alert alert, StaffRoleId role, CancellationToken cancel)
    {
        var recipients = await rota.PresentAsync(person.Study, person.Site, role, cancel);
        if (recipients.IsEmpty)
        {
            log.LogError("Alert {Alert} has no recipient: site {Site} of study {Study} has nobody here as {Role}.", alert.Id, person.Site, person.Study, role);
            await owners.AskAsync(person, alert, role, cancel);
        }

        return recipients;
    }

    private async Task TextAsync(
        AlertMessage message, Participation person, Alert alert, ImmutableArray<StaffMember> recipients, Attempts attempts, CancellationToken cancel)
    {
        foreach (var recipient in recipients.Where(recipient => recipient.Phone is not null && studies.Of(person).Alerts.Texts(alert)))
        {
            var input = new InputId(NameBasedId.Of("text-asked", alert.MailedWith.Value, recipient.Id, alert.AskedBy.Value).ToString());
            await attempts.TryAsync(() => desk.DecideAsync(
                message.Participation, new Input.AlertTextAsked(input, alert.Id, recipient.Id, alert.AskedBy), writer: null, cancel));
        }
    }

    /// <summary>How long this recipient's mail has to wait; nothing where it went.</summary>
    private async Task<IEnumerable<TimeSpan>> MailOrWaitAsync(AlertMessage message, Participation person, Alert alert, StaffMember recipient, CancellationToken cancel)
    {
        try
        {
            await MailAsync(message, person, alert, recipient, cancel);
            return [];
        }
        catch (MailWaitsException e)
        {
            return [e.Wait];
        }
    }

    /// <summary>The mails that did not go are asked for again; what comes back to alerts anyhow asks by itself.</summary>
    private async Task WaitAsync(AlertMessage message, TimeSpan wait, CancellationToken cancel)
    {
        log.LogWarning("Mail about alert {Alert} waits for {Wait}: the hour's share is spent.", message.Alert, wait);
        if (message.Cause is not null)
        {
            await queues.SendAsync(QueueNames.Alerts, message, wait, cancel);
        }
    }

    /// <summary>Where nobody could be told at a step of a ladder, the next one is called at once.</summary>
    private async Task PassOverAsync(ParticipationKey key, Alert called, CancellationToken cancel)
    {
        var person = (await participations.LoadAsync(key, cancel)).Participation;
        var alert = person.Alerts.First(alert => alert.Id == called.Id);
        if (alert is { Status: AlertStatus.Open, Reached.IsEmpty: true } && alert.AskedBy == called.AskedBy)
        {
            var input = new InputId(NameBasedId.Of("nobody-reached", alert.MailedWith.Value, alert.AskedBy.Value).ToString());
            await desk.DecideAsync(key, new Input.AlertReachedNobody(input, alert.Id, alert.AskedBy), writer: null, cancel);
        }
    }

    private async Task MailAsync(AlertMessage message, Participation person, Alert alert, StaffMember recipient, CancellationToken cancel)
    {
        var operation = OperationOf(message, alert, recipient);
        var input = new InputId(operation.ToString());
        if (await participations.EffectsOfAsync(message.Participation, input, cancel) is not null)
        {
            await desk.FinishAsync(message.Participation, input, EffectsLeft.All, writer: null, cancel);
            return;
        }

        await board.NoteMailAsync([new AlertMailNote(operation, message.Participation, alert.Id, recipient.Id)], cancel);
        var outcome = await SendAsync(operation, person, alert, recipient, cancel);
        if (outcome == MailOutcome.Failed)
        {
            await owners.AskAsync(person, alert, recipient.Role, cancel);
        }

        await desk.DecideAsync(message.Participation, new Input.AlertMailed(input, alert.Id, recipient.Id, outcome), writer: null, cancel);
    }

    private async Task<MailOutcome> SendAsync(Guid operation, Participation person, Alert alert, StaffMember recipient, CancellationToken cancel)
    {
        using var step = Trail.Begin(TelemetryNames.SendMail, ActivityKind.Client)?.SetTag(TelemetryNames.Alert, alert.Id.Value);
        var outcome = await mailer.SendAsync(AlertLetter.Write(operation, recipient.Address, alert.Level, address.Of(person, alert, recipient)), cancel);
        step?.SetTag(TelemetryNames.Outcome, $"{outcome}");
        TrialMetrics.AlertMailed($"{outcome}");
        return outcome;
    }

    private bool IsResting(AlertMessage message, Alert alert, StaffMember recipient) =>
        message.Cause is null && message.Listed != recipient.Id
        && alert.Notices.Any(notice => notice.Recipient == recipient.Id && notice.Bounced > 0 && time.Now() - notice.Tries.Last < Rest);

    /// <summary>
    /// The same for the same cause, so that a message that is still tried elsewhere and one that asks again make one mail. Only a mail that
    /// was refused or came back is another one when it is asked for again.
    /// </summary>
    private static Guid OperationOf(AlertMessage message, Alert alert, StaffMember recipient)
    {
        var refused = message.Cause is null ? alert.Mailed(MailOutcome.Failed, recipient.Id) + alert.Mailed(MailOutcome.Bounced, recipient.Id) : 0;
        var cause = (message.Cause ?? alert.AskedBy).Value;
        return refused == 0
            ? NameBasedId.Of("mail", alert.MailedWith.Value, recipient.Id, cause)
            : NameBasedId.Of("mail", alert.MailedWith.Value, recipient.Id, cause, $"{refused}");
    }
}
