using System.Collections.Immutable;
using EmaPain.Domain.Alerts;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Studies;

namespace EmaPain.Domain.Participations.Deciding;

/// <summary>Raises, repeats and withdraws the alerts that scores give.</summary>
internal static class WhenWorseningIsJudged
{
    public static void Decide(Deliberation d, Input.ScreeningRequested request)
    {
        AdverseEventChecklist.LookAt(d, request.Occasion);
        var raised = new List<Alert>();
        foreach (var verdict in Verdicts(d, request.Occasion))
        {
            Follow(d, verdict, raised);
        }

        if (raised.MaxBy(alert => alert.Level) is not { } first)
        {
            return;
        }

        var together = raised.ConvertAll(alert => alert with { MailedWith = first.Id });
        foreach (var alert in together)
        {
            d.Record(new Happening.AlertRaised(d.Now, alert));
        }

        Alerting.Mail(d, [.. together]);
    }

    /// <summary>
    /// What is to be followed once all that lost its ground is withdrawn: from the occasion on, or from the earliest one that was only told by
    /// an alert that is withdrawn now.
    /// </summary>
    private static ImmutableArray<Verdict> Verdicts(Deliberation d, OccasionId first)
    {
        var verdicts = WorseningJudge.Judge(d.Study, d.State, first);
        var withdrawn = verdicts.SelectMany(verdict => WithdrawAbove(d, verdict)).ToList();
        var told = withdrawn.SelectMany(alert => alert.Evidence).Select(evidence => d.State.OccasionOf(evidence.Occasion)).OfType<Occasion>();
        return told.Append(d.State.OccasionOf(first)).MinBy(occasion => occasion?.Planned) is { } earliest && earliest.Id != first
            ? WorseningJudge.Judge(d.Study, d.State, earliest.Id)
            : verdicts;
    }

    private static void Follow(Deliberation d, Verdict verdict, List<Alert> raised)
    {
        var ofRule = d.State.Alerts.Concat(raised).Where(alert => alert.Rule == verdict.Rule && alert.Status != AlertStatus.Withdrawn).ToList();
        if (verdict.Level is not { } level || ofRule.Exists(alert => alert.Level >= level && Tells(alert, verdict)))
        {
            return;
        }

        var open = ofRule.FindLast(alert => alert.Status == AlertStatus.Open && alert.Level >= level);
        if (open is null)
        {
            RaiseAnew(d, verdict, level, raised);
        }
        else if (raised.Contains(open))
        {
            raised[raised.IndexOf(open)] = open with { Evidence = [.. open.Evidence, .. verdict.Evidence] };
        }
        else
        {
            d.Record(new Happening.AlertRepeated(d.Now, open.Id, [.. open.Evidence, .. verdict.Evidence]));
            d.Do(new Effect.RefreshAlert(open.Id));
        }
    }

    /// <summary>Takes back what was raised here at a level that a correction left without ground; nobody acknowledged it yet.</summary>
    private static List<Alert> WithdrawAbove(Deliberation d, Verdict verdict)
    {
        var groundless = d.State.Alerts.Where(alert =>
            alert.Rule == verdict.Rule && alert.Occasion == verdict.Occasion && alert is { Status: AlertStatus.Open, LapsedAt: null }
            && (verdict.Level is null || alert.Level > verdict.Level)).ToList();
        foreach (var alert in groundless)
        {
            d.Record(new Happening.AlertWithdrawn(d.Now, alert.Id));
            d.Do(new Effect.RefreshAlert(alert.Id));
        }

        return groundless;
    }

    private static bool Tells(Alert alert, Verdict verdict) => alert.Evidence.Any(evidence => evidence.Occasion == verdict.Occasion);

    /// <summary>An alert that a correction withdrew is opened again by the next one: to and fro makes no more than one of rule, occasion and level.</summary>
    private static void RaiseAnew(Deliberation d, Verdict verdict, AlertLevel level, List<Alert> raised)
    {
        var id = Alerting.IdOf(d, verdict.Rule, $"{verdict.Occasion}~{level}");
        if (d.State.Alerts.FirstOrDefault(alert => alert.Id == id) is { } withdrawn)
        {
            d.Record(new Happening.AlertRepeated(d.Now, id, verdict.Evidence, AskedBy: d.Input.Id));
            Alerting.Mail(d, [withdrawn]);
            return;
        }

        // The id is not from the input: two requests that meet give the same alert the same id, whichever comes first.
        raised.Add(new Alert
        {
            Id = id, Rule = verdict.Rule, RuleVersion = verdict.RuleVersion, Level = level, Occasion = verdict.Occasion,
            Evidence = verdict.Evidence, RaisedAt = d.Now, MailedWith = id, AskedBy = d.Input.Id,
        });
    }
}
