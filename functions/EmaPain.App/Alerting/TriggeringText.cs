using System.Globalization;
using EmaPain.App.Ports;
using EmaPain.App.Replies;
using EmaPain.Domain.Alerts;
using EmaPain.Domain.Participations;
using NodaTime;

namespace EmaPain.App.Alerting;

/// <summary>Finds the last text that asked for staff. Alerts hold no text: it lies in the inbox, among those of the day.</summary>
public sealed class TriggeringText(IInbox inbox, IEventReader reader, IContacts contacts)
{
    private const int DaysLate = 3;

    /// <summary>Nothing where answers raised the alert, or the text was erased.</summary>
    public async Task<CarrierEvent.TextReceived?> OfAsync(AlertView.Found found, CancellationToken cancel)
    {
        foreach (var day in DaysOf(found.Alert))
        {
            await foreach (var entry in inbox.OfDayAsync(day, cancel))
            {
                if (reader.Read(entry) is CarrierEvent.TextReceived text && await IsHeardAsync(found, entry.Key, text, cancel))
                {
                    return text;
                }
            }
        }

        return null;
    }

    private async Task<bool> IsHeardAsync(AlertView.Found found, InboxKey letter, CarrierEvent.TextReceived text, CancellationToken cancel)
    {
        var (person, heard, input) = (found.Person, found.Alert.LastHeardBy, InboundJudgement.InputOf(text));
        return input == heard
            || StrayTexts.UnjudgedInputOf(letter, person.Study, person.Site) == heard
            || (found.Study.Peers is not null && text is { From: { } from, To: { } to } && await contacts.UseOfAsync(from, to, cancel) is { } coach
                && PeerNews.InputOf(coach.Key, input, PeerNewsKind.Concern, person.Key.Participant) == heard);
    }

    /// <summary>A text is judged on the day that the carrier received it or, after an outage, some days later.</summary>
    private static IEnumerable<string> DaysOf(Alert alert) => (
        from instant in new[] { alert.Repeats?.Last, alert.RaisedAt }.OfType<Instant>()
        from back in Enumerable.Range(0, DaysLate + 1)
        select (instant - Duration.FromDays(back)).ToString("uuuu-MM-dd", CultureInfo.InvariantCulture)).Distinct();
}
