using EmaPain.App.Alerting;
using EmaPain.App.Telemetry;
using Microsoft.Azure.Functions.Worker;

namespace EmaPain.Functions.Triggers.Alerts;

/// <summary>Every hour, mails the alerts that wait for the morning, where it is morning; each recipient once a day.</summary>
public sealed class MailAlertDigests(AlertDigest mailing)
{
    [Function(nameof(MailAlertDigests))]
    public Task RunAsync([TimerTrigger("0 0 * * * *")] TimerInfo timer, CancellationToken cancel) =>
        Trail.RunAsync(nameof(MailAlertDigests), () => mailing.MailAsync(cancel));
}
