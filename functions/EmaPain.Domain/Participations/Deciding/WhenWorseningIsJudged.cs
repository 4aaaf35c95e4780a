using System.Collections.Immutable;
using EmaPain.Domain.Alerts;

namespace EmaPain.Domain.Participations.Deciding;

/// <summary>Raises, repeats and withdraws the alerts that scores give.</summary>
internal static class WhenWorseningIsJudged
{
    public static void Decide(Deliberation d, Input.ScreeningRequested request)
    {
        var changed = new List<Alert>();
        foreach (var verdict in WorseningJudge.Judge(d.Study, d.State, request.Occasion))
        {
            if (Follow(d, verdict) is { } alert)
            {
                changed.Add(alert);
            }
        }

        Alerting.Mail(d, [.. changed]);
    }

    private static Alert? Follow(Deliberation d, Verdict verdict)
    {
        var raisedHere = d.State.Alerts.LastOrDefault(alert => alert.Rule == verdict.Rule && alert.Occasion == verdict.Occasion);
        if (verdict.Level is not { } level)
        {
            Withdraw(d, raisedHere);
            return null;
        }

        var open = d.State.Alerts.LastOrDefault(alert => alert.Rule == verdict.Rule && alert.Status == AlertStatus.Open);
        if (open is not null && open.Level >= level)
        {
            Repeat(d, open, verdict);
            return null;
        }

        return raisedHere is { Status: not AlertStatus.Withdrawn } && raisedHere.Level >= level ? null : Raise(d, verdict, level);
    }

    private static Alert Raise(Deliberation d, Verdict verdict, Studies.AlertLevel level)
    {
        var id = Alerting.IdOf(d, verdict.Rule, $"{verdict.Occasion}~{level}~{d.Input.Id}");
        var alert = new Alert
        {
            Id = id, Rule = verdict.Rule, RuleVersion = verdict.RuleVersion, Level = level, Occasion = verdict.Occasion,
            Evidence = verdict.Evidence, RaisedAt = d.Now, MailedWith = id,
        };
        d.Record(new Happening.AlertRaised(d.Now, alert));
        return alert;
    }

    private static void Repeat(Deliberation d, Alert open, Verdict verdict)
    {
        var known = open.Evidence.Select(evidence => evidence.Occasion).Contains(verdict.Occasion);
        if (!known)
        {
            d.Record(new Happening.AlertRepeated(d.Now, open.Id, [.. open.Evidence, .. verdict.Evidence]));
            d.Do(new Effect.RefreshAlert(open.Id));
        }
    }

    private static void Withdraw(Deliberation d, Alert? alert)
    {
        if (alert is { Status: AlertStatus.Open })
        {
            d.Record(new Happening.AlertWithdrawn(d.Now, alert.Id));
            d.Do(new Effect.RefreshAlert(alert.Id));
        }
    }
}
