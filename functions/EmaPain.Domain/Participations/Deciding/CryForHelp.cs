using EmaPain.Domain.Alerts;
using EmaPain.Domain.Screening;
using EmaPain.Domain.Studies;
using NodaTime;

namespace EmaPain.Domain.Participations.Deciding;

/// <summary>Words of crisis: a reply at once, an alert, and routine texts held until staff have looked.</summary>
internal static class CryForHelp
{
    /// <summary>A further cry within this time gets no second reply; it raises the alert again all the same.</summary>
    private static readonly Duration ReplyOnceIn = Duration.FromMinutes(10);

    public static void Answer(Deliberation d, Input.TextArrived text, CrisisFinding finding)
    {
        if (finding.Level != CrisisLevel.Urgent)
        {
            Alerting.OnText(d, AlertTrigger.Crisis, AlertLevel.Review);
            return;
        }

        var cannotReply = d.WasOptedOut || (d.State.OptedOutSince is not null && Keywords.IsTheCarriers(d, text, "STOP"));
        Alerting.OnText(d, AlertTrigger.Crisis, reply: cannotReply ? CrisisReply.NotPossible : CrisisReply.Sent);
        if (!cannotReply)
        {
            Reply(d, d.Study.RoleOf(d.State.Role).Crisis);
        }

        if (d.State.HeldSince is null)
        {
            d.Record(new Happening.Held(d.Now));
            OptingOut.CancelTexts(d);
            d.Do(new Effect.RefreshParticipant());
        }
    }

    /// <summary>
    /// Sends the crisis reply where none went out within ten minutes, so that a machine at the other end gets no answer to each answer. Whoever
    /// chose no language is answered in that of the cry, where the study has words in it.
    /// </summary>
    public static void Reply(Deliberation d, IReadOnlyDictionary<string, string> wording, string? language = null)
    {
        if (!(d.State.CrisisReplyAt > d.Now - ReplyOnceIn))
        {
            d.Reply(Purpose.Crisis, d.In(wording, language is not null && wording.ContainsKey(language) ? language : d.State.Language));
        }
    }
}
