using EmaPain.App.Casework;
using EmaPain.App.Messages;
using EmaPain.App.Ports;
using EmaPain.Domain.Ids;
using NodaTime;

namespace EmaPain.App.Alerting;

/// <summary>
/// Comes back to open alerts of which nobody could be told: nobody had the role, or no mailbox took the mail. Asking twice, on two hosts or
/// while the first mail is still tried, makes one mail (see <see cref="AlertMailing"/>).
/// </summary>
public sealed class AlertChase(IAlertBoard alerts, IQueues queues, TimeProvider time)
{
    /// <summary>The first mail is on its way for so long.</summary>
    private static readonly Duration Grace = Duration.FromMinutes(10);

    /// <summary>Has all alerts mailed again that have waited for longer than a first mail takes.</summary>
    public async Task ChaseAsync(CancellationToken cancel) => await AskAgainAsync(await alerts.UntoldAsync(time.Now() - Grace, cancel), listed: null, cancel);

    /// <summary>Somebody was put on a site's list: has the site's alerts mailed of which nobody could be told.</summary>
    public async Task TellAsync(StudyId study, SiteId site, string member, CancellationToken cancel) =>
        await AskAgainAsync((await alerts.OpenAsync(study, site, cancel)).Where(row => row.UntoldSince is not null), member, cancel);

    private async Task AskAgainAsync(IEnumerable<AlertRow> untold, string? listed, CancellationToken cancel)
    {
        var attempts = new Attempts(cancel);
        foreach (var row in untold)
        {
            await attempts.TryAsync(() => queues.SendAsync(
                QueueNames.Alerts, new AlertMessage(row.Participation, row.Alert, Cause: null, listed), TimeSpan.Zero, cancel));
        }

        attempts.Report();
    }
}
