using System.Text.Json;
using EmaPain.Domain.Alerts;
using EmaPain.Domain.Json;
using EmaPain.Domain.Participations;
using EmaPain.Local.Reckoning;

namespace EmaPain.EndToEnd.Tests.Paper;

/// <summary>What the research tables would hold of a trial on paper.</summary>
internal static class PaperRecords
{
    public static Observation Observe(IReadOnlyDictionary<string, PaperParticipant> people, IReadOnlyList<ObservedText> texts, IReadOnlyList<ObservedCall> calls)
    {
        var all = people.Select(pair => (Id: pair.Key, pair.Value.State)).ToList();
        return new Observation(
            [.. from one in all
                from occasion in one.State.Occasions
                select new ObservedOccasion(
                    one.Id, occasion.Id.Value, Word(occasion.Kind), occasion.Planned.ToDateTimeOffset(), occasion.Asked.FirstOrDefault()?.SentAt.ToDateTimeOffset(),
                    "delivered", Word(occasion.Status), occasion.Reason is { } reason ? Word(reason) : null)],
            [.. from one in all
                from occasion in one.State.Occasions
                from answer in occasion.CurrentAnswers
                select new ObservedAnswer(one.Id, occasion.Id.Value, answer.Item.Value, answer.Value, answer.Timeliness == Timeliness.Late)],
            [.. from one in all from entry in one.State.Ledger select new ObservedEntry(one.Id, entry.Rule.Value, entry.Cause, entry.Cents)],
            [.. from one in all from alert in one.State.Alerts select Seen(one.Id, alert)],
            texts,
            calls)
        {
            AdverseEvents =
            [
                .. from one in all
                    from adverse in one.State.AdverseEvents
                    where adverse.Alert is not null
                    select new ObservedAdverseEvent(one.Id, adverse.RecordedAt.ToDateTimeOffset()),
            ],
        };
    }

    private static ObservedAlert Seen(string participant, Alert alert) => new(
        participant, alert.Rule.Value, Word(alert.Level), alert.Occasion?.Value, Word(alert.Status), alert.Mailed(MailOutcome.Accepted))
    {
        Raised = alert.RaisedAt.ToDateTimeOffset(),
        Step = alert.Rung + 1,
        Acknowledged = alert.AcknowledgedAt?.ToDateTimeOffset(),
        Contacted = alert.ContactedAt?.ToDateTimeOffset(),
        Closed = alert.ClosedAt?.ToDateTimeOffset(),
    };

    private static string Word<T>(T value) => JsonSerializer.Serialize(value, DomainJson.Options).Trim('"');
}
