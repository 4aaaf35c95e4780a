using System.Collections.Immutable;
using EmaPain.Domain.Alerts;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Screening;
using EmaPain.Domain.Studies;

namespace EmaPain.Domain.Participations.Deciding;

/// <summary>Raises alerts; one open alert per participant and rule, a further text is added to it and mailed again. Where a ladder
/// is climbed, it is open until a person closes it, and a further text begins again with the first step.</summary>
internal static class Alerting
{
    /// <summary>So many alerts of one rule in one participation; the next text opens the last of them again, so that the state cannot grow for ever.</summary>
    public const int MostOfARule = 25;

    /// <summary>A text raised a rule of this trigger.</summary>
    public static void OnText(Deliberation d, AlertTrigger trigger, AlertLevel? level = null, CrisisReply reply = CrisisReply.NotNeeded)
    {
        foreach (var rule in d.Study.Alerts.Rules.Where(rule => rule.Trigger == trigger))
        {
            OnText(d, rule.Id, rule.Version, level ?? rule.Level ?? AlertLevel.Urgent, reply);
        }
    }

    public static void OnText(Deliberation d, RuleId rule, int version, AlertLevel level, CrisisReply reply)
    {
        var known = d.State.Alerts.Where(alert => alert.Rule == rule && alert.Level >= level).ToList();
        var open = known.FindLast(alert => alert.Status == AlertStatus.Open || (alert.Status == AlertStatus.Acknowledged && d.Study.Alerts.Climbs(alert.Level)))
            ?? (known.Count >= MostOfARule ? known[^1] : null);
        if (open is not null)
        {
            CrisisReply? learned = reply == CrisisReply.NotNeeded ? null : reply;
            d.Record(new Happening.AlertRepeated(d.Now, open.Id, [], learned, d.Input.Id, ScreenVersionOf(d.Input), HeardBefore(d.Input, open)));
            Mail(d, [open]);
            return;
        }

        var id = IdOf(d, rule, d.Input.Id.Value);
        var alert = new Alert
        {
            Id = id, Rule = rule, RuleVersion = version, ScreenVersion = ScreenVersionOf(d.Input), Level = level, RaisedAt = d.Now, MailedWith = id,
            AskedBy = d.Input.Id, HeardBy = HeardBefore(d.Input, d.State.Alerts.LastOrDefault(alert => alert.Rule == rule)), Reply = reply,
        };
        d.Record(new Happening.AlertRaised(d.Now, alert));
        Mail(d, [alert]);
    }

    /// <summary>What a text is taken for depends on lists that change; a survey's flag, a coach's record and a text's outcome do not.</summary>
    private static int? ScreenVersionOf(Input input) => input is Input.TextArrived or Input.StrangerWrote or Input.UnanswerableWrote ? CrisisScreen.Version : null;

    /// <summary>That the reply to a cry did not arrive is no cry of its own: what was heard is still the text before.</summary>
    private static InputId? HeardBefore(Input input, Alert? before) => input is Input.TextTried or Input.DeliveryReported ? before?.LastHeardBy : null;

    public static AlertId IdOf(Deliberation d, RuleId rule, string cause) =>
        new(NameBasedId.Of("alert", d.State.Key.ToString(), rule.Value, cause).ToString());

    /// <summary>Has alerts mailed that came up together: one mail, by the most urgent, where anybody is mailed at its level.</summary>
    public static void Mail(Deliberation d, ImmutableArray<Alert> together)
    {
        foreach (var alert in together)
        {
            d.Do(new Effect.RefreshAlert(alert.Id));
        }

        var first = together.MaxBy(alert => alert.Level);
        if (first is not null && d.Study.Alerts.IsMailedAtOnce(first.Level))
        {
            d.Do(new Effect.MailAlert(first.Id, d.Input.Id));
        }
    }
}
