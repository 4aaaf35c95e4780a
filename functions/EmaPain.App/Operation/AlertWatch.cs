using System.Runtime.CompilerServices;
using EmaPain.App.Casework;
using EmaPain.App.Ports;
using EmaPain.Domain.Alerts;
using EmaPain.Domain.Studies;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace EmaPain.App.Operation;

/// <summary>Looks for alerts that nobody took on in time.</summary>
public sealed class AlertWatch(IStudies studies, IAlertBoard alerts, TimeProvider time, ILogger<AlertWatch> log)
{
    /// <summary>The log event that an alarm watches; one for each such alert, each time that the timer looks.</summary>
    public static readonly EventId UnacknowledgedAlertEvent = new(7002, "unacknowledged-alert");

    /// <summary>Where a study's file has no ladder: "at once" with an hour's grace, and the 72 hours of facts/domain.md section 5.</summary>
    private static readonly Dictionary<AlertLevel, Duration> Longest = new()
    {
        [AlertLevel.Urgent] = Duration.FromHours(1),
        [AlertLevel.Review] = Duration.FromHours(72),
    };

    /// <summary>Rings the alarm for each alert of all sites that is open for longer than its level allows.</summary>
    public async Task RingAsync(CancellationToken cancel)
    {
        await foreach (var alert in OverdueAsync(cancel))
        {
            log.LogCritical(UnacknowledgedAlertEvent, "Nobody took on alert {Alert} of site {Site}, study {Study}.", alert.Alert, alert.Site, alert.Study);
        }
    }

    /// <summary>The alerts of all sites that are open for longer than their level allows.</summary>
    public IAsyncEnumerable<AlertRow> OverdueAsync(CancellationToken cancel) => OpenAsync(cancel).Where(IsOverdue);

    /// <summary>The open alerts of all sites.</summary>
    public async IAsyncEnumerable<AlertRow> OpenAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        foreach (var (study, site) in studies.All.SelectMany(study => study.Sites, (study, site) => (study.Id, site.Id)).Distinct())
        {
            foreach (var alert in await alerts.OpenAsync(study, site, cancel))
            {
                yield return alert;
            }
        }
    }

    /// <summary>Whether what is to be done next about an alert was not done in time.</summary>
    public bool IsOverdue(AlertRow alert) => EndOf(alert) < time.Now();

    /// <summary>Until when it has to be done: to acknowledge the alert, since it was raised or opened again, or to try to reach the person; none: no time is set.</summary>
    public static Instant? EndOf(AlertRow alert) => alert.Status switch
    {
        AlertStatus.Open => alert.AcknowledgeBy ?? (Longest.TryGetValue(alert.Level, out var longest) ? alert.OpenSince + longest : null),
        AlertStatus.Acknowledged => alert.ContactBy,
        _ => null,
    };
}
