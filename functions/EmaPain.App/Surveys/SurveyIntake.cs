using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using EmaPain.App.Casework;
using EmaPain.App.Messages;
using EmaPain.App.Ports;
using EmaPain.App.Telemetry;
using EmaPain.Domain.Json;

namespace EmaPain.App.Surveys;

/// <summary>
/// Keeps a report before anybody judges it, since survey systems do not send twice; of its fields those that a study names. The same report
/// again changes nothing.
/// </summary>
public sealed class SurveyIntake(IInbox inbox, IQueues queues, IStudies studies, TimeProvider time)
{
    /// <summary>Begins the key of every report; no id of a carrier can hold its last character.</summary>
    private const string Mark = "survey!";

    public static bool IsReport(InboxKey key) => key.Id.StartsWith(Mark, StringComparison.Ordinal);

    public async Task TakeAsync(SurveyReport report, CancellationToken cancel)
    {
        var kept = report.For(studies.Surveys());
        var day = time.GetUtcNow().UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var key = new InboxKey(day, Mark + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(DomainJson.Write(kept)))));
        await inbox.KeepAsync(new InboxEntry(key, InboxKind.Survey, DomainJson.Write(kept with { ReceivedAt = time.Now() })), cancel);
        TrialMetrics.EventReceived(InboxKind.Survey);
        await queues.SendAsync(QueueNames.Inbound, new InboundMessage(key), TimeSpan.Zero, cancel);
    }
}
