using EmaPain.App.Alerting;
using EmaPain.App.Messages;
using EmaPain.App.Ports;
using EmaPain.App.Telemetry;
using Microsoft.Azure.Functions.Worker;

namespace EmaPain.Functions.Triggers.Alerts;

/// <summary>Mails an alert to those who answer for it.</summary>
public sealed class EmailClinician(AlertMailing mailing)
{
    [Function(nameof(EmailClinician))]
    public Task RunAsync([QueueTrigger(QueueNames.Alerts)] string message, CancellationToken cancel) =>
        Trail.FollowAsync<AlertMessage>(nameof(EmailClinician), QueueNames.Alerts, message, alert => mailing.MailAsync(alert, cancel));
}
