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
        if (cannotReply)
        {
            Alerting.OnText(d, AlertTrigger.Crisis, reply: CrisisReply.NotPossible);
        }
        else
        {
            AlertAndReply(d, d.Study.RoleOf(d.State.Role).Crisis, finding.Language);
        }

        if (d.State.HeldSince is null)
        {
            d.Record(new Happening.Held(d.Now));
            OptingOut.CancelTexts(d);
            d.Do(new Effect.RefreshParticipant());
        }
    }

    /// <summary>
    /// Raises the alert, and sends the crisis reply where none went out within ten minutes, so that a machine at the other end gets no answer to
    /// each answer.
    /// </summary>
    public static void AlertAndReply(Deliberation d, IReadOnlyDictionary<string, string> wording, string? language)
    {
        var isAnswered = d.State.CrisisReplyAt > d.Now - ReplyOnceIn && !HasLastReplyFailed(d);
        Alerting.OnText(d, AlertTrigger.Crisis, reply: CrisisReply.Sent);
        if (!isAnswered)
        {
            d.Reply(Purpose.Crisis, d.In(wording, LanguageFor(d, wording, language)));
        }
    }

    /// <summary>Whoever asked for another language than the study's first is answered in it; everybody else in that of the cry, where the study has words in it.</summary>
    private static string LanguageFor(Deliberation d, IReadOnlyDictionary<string, string> wording, string? heard) =>
        heard is not null && wording.ContainsKey(heard) && d.State.Language == d.Study.Languages[0] ? heard : d.State.Language;

    /// <summary>A reply that did not arrive, or perhaps did not, is no answer.</summary>
    private static bool HasLastReplyFailed(Deliberation d) =>
        d.State.Alerts.LastOrDefault(alert => alert.Reply != CrisisReply.NotNeeded) is { Reply: CrisisReply.NotPossible };
}
