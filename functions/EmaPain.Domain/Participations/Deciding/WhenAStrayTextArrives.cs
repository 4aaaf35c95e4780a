using System.Globalization;
using EmaPain.Domain.Alerts;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Screening;
using EmaPain.Domain.Studies;
using NodaTime;

namespace EmaPain.Domain.Participations.Deciding;

/// <summary>Texts that belong to nobody known, or that could not be judged: staff learn of them all the same.</summary>
internal static class WhenAStrayTextArrives
{
    private static readonly Duration NeutralReplyOnceIn = Duration.FromDays(1);

    public static void Decide(Deliberation d, Input.TextUnjudged unjudged)
    {
        Open(d, unjudged.Study, unjudged.Site);
        Alerting.OnText(d, new RuleId("unjudged"), 1, AlertLevel.Urgent, CrisisReply.NotPossible);
    }

    public static void Decide(Deliberation d, Input.StrangerWrote stranger)
    {
        Open(d, stranger.Study, stranger.Site);

        // By the month: whoever was looked for and writes again much later is somebody to look for again.
        d.RaiseTask(TaskKind.FindUnknownPhone, string.Create(CultureInfo.InvariantCulture, $"{d.State.Key.Participant} {d.Now.InUtc().Date:uuuu-MM}"));
        var crisis = CrisisScreen.Screen(stranger.Text);
        if (crisis is { Level: CrisisLevel.Urgent })
        {
            CryForHelp.AlertAndReply(d, d.Study.Texts.UnknownPhoneCrisis, crisis.Language);
        }
        else if (Coaching.MayBeConcern(d.Study, stranger.Text))
        {
            Alerting.OnText(d, AlertTrigger.Concern);
            ReplyOnceADay(d, d.Study.Texts.ConcernTaken!);
        }
        else
        {
            ReplyOnceADay(d, d.Study.Texts.UnknownPhone);
        }

        if (crisis is { Level: CrisisLevel.Review })
        {
            Alerting.OnText(d, AlertTrigger.Crisis, AlertLevel.Review);
        }
    }

    public static void Decide(Deliberation d, Input.UnanswerableWrote unanswerable)
    {
        Open(d, unanswerable.Study, unanswerable.Site);
        switch (CrisisScreen.Screen(unanswerable.Text)?.Level)
        {
            case CrisisLevel.Urgent:
                Alerting.OnText(d, AlertTrigger.Crisis, reply: CrisisReply.NotPossible);
                break;
            case CrisisLevel.Review:
                Alerting.OnText(d, AlertTrigger.Crisis, AlertLevel.Review);
                break;
        }
    }

    private static void ReplyOnceADay(Deliberation d, IReadOnlyDictionary<string, string> wording)
    {
        if (d.State.Courtesies.Any(at => at > d.Now - NeutralReplyOnceIn))
        {
            return;
        }

        d.Record(new Happening.CourtesySent(d.Now));
        d.Reply(Purpose.Notice, wording);
    }

    private static void Open(Deliberation d, StudyId study, SiteId site)
    {
        if (d.State.StrayStudy is null)
        {
            d.Record(new Happening.StrayOpened(d.Now, study, site, d.Study.Languages[0]));
        }
    }
}
