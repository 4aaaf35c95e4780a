using System.Collections.Immutable;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Participations;

namespace EmaPain.App.Alerting;

/// <summary>What happened to alerts, out of all that happened to a person. The same happenings give the same events.</summary>
public static class AlertEvents
{
    /// <param name="history">Everything that happened to the person, in order.</param>
    /// <param name="alerts">The alerts that are asked for.</param>
    /// <param name="cancel">Ends the reading.</param>
    public static async Task<ImmutableArray<AlertEvent>> OfAsync(IAsyncEnumerable<Happening> history, IReadOnlySet<AlertId> alerts, CancellationToken cancel)
    {
        var events = ImmutableArray.CreateBuilder<AlertEvent>();
        await foreach (var happening in history.WithCancellation(cancel))
        {
            // Counted within the alert: a place among all that happened to the person would tell what else did, and so the arm.
            if (Of(happening) is { } known && alerts.Contains(known.Alert))
            {
                events.Add(known with { Number = events.Count(one => one.Alert == known.Alert) + 1 });
            }
        }

        return events.ToImmutable();
    }

    private static AlertEvent? Of(Happening happening) => happening switch
    {
        Happening.AlertRaised h => new(0, h.Alert.Id, h, "raised") { Evidence = h.Alert.Evidence, Reply = h.Alert.Reply, ScreenVersion = h.Alert.ScreenVersion },
        Happening.AlertRepeated h => new(0, h.Alert, h, "repeated") { Evidence = h.Evidence, Reply = h.Reply, ScreenVersion = h.ScreenVersion },
        Happening.AlertWithdrawn h => new(0, h.Alert, h, "withdrawn"),
        Happening.AlertMailTried h => new(0, h.Alert, h, "told") { Staff = h.Mail.Recipient, Channel = h.Mail.Channel, Mail = h.Mail.Outcome },
        Happening.AlertAcknowledged h => new(0, h.Alert, h, "acknowledged") { Staff = h.By },
        Happening.AlertCalled h => new(0, h.Alert, h, "called") { Step = h.Rung + 1, Reason = h.Reason },
        Happening.AlertUnreached h => new(0, h.Alert, h, "unreached"),
        Happening.AlertContactTried h => new(0, h.Alert, h, "contact") { Staff = h.By, Attempt = h.Outcome },
        Happening.AlertActedOn h => new(0, h.Alert, h, "action") { Staff = h.By, Action = h.Action },
        Happening.AlertJudged h => new(0, h.Alert, h, "disposition") { Staff = h.By, Disposition = h.Disposition },
        Happening.AlertClosed h => new(0, h.Alert, h, "closed") { Staff = h.By },
        _ => null,
    };
}
