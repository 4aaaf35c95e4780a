using System.Globalization;
using EmaPain.App.Ports;
using EmaPain.App.Replies;
using EmaPain.Domain.Alerts;
using EmaPain.Domain.Participations;
using NodaTime;

namespace EmaPain.App.Alerting;

/// <summary>Finds the last text that asked for staff. Alerts hold no text: it lies in the inbox, among those of the day.</summary>
public sealed class TriggeringText(IInbox inbox, IEventReader reader)
{
    private const int DaysLate = 3;

    /// <summary>Nothing where answers raised the alert, or the text was erased.</summary>
    public async Task<CarrierEvent.TextReceived?> OfAsync(Participation person, Alert alert, CancellationToken cancel)
    {
        foreach (var day in DaysOf(alert))
        {
            await foreach (var entry in inbox.OfDayAsync(day, cancel))
            {
                if (reader.Read(entry) is CarrierEvent.TextReceived text
                    && (InboundJudgement.InputOf(text) == alert.LastHeardBy || StrayTexts.UnjudgedInputOf(entry.Key, person.Study, person.Site) == alert.LastHeardBy))
                {
                    return text;
                }
            }
        }

        return null;
    }

    /// <summary>A text is judged on the day that the carrier received it or, after an outage, some days later.</summary>
    private static IEnumerable<string> DaysOf(Alert alert) =>
        from instant in new[] { alert.Repeats?.Last, alert.RaisedAt }.OfType<Instant>()
        from back in Enumerable.Range(0, DaysLate + 1)
        select (instant - Duration.FromDays(back)).ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);
}
