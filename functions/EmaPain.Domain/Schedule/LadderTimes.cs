using EmaPain.Domain.Alerts;
using EmaPain.Domain.Participations;
using EmaPain.Domain.Studies;
using NodaTime;

namespace EmaPain.Domain.Schedule;

/// <summary>When the ladders of a person's alerts call the next step.</summary>
public static class LadderTimes
{
    /// <summary>So many calls in a row go out as the steps say; who has not come by then is called once a day.</summary>
    private const int MostCalls = 24;

    /// <summary>After that there is nobody to call; the operator's alarm, which rings all the while, is what is left.</summary>
    private const int MostDailyCalls = 30;

    /// <summary>The earliest call; nothing where no ladder is under way.</summary>
    public static Instant? Next(StudyDefinition study, Participation person) =>
        Leaders(person).Select(alert => DueOf(study, person, alert)).Where(due => due is not null).DefaultIfEmpty().Min();

    /// <summary>Of the alerts that share a mail, the one whose level says who is called: the most urgent that somebody has to see to.</summary>
    public static IEnumerable<Alert> Leaders(Participation person) => person.Alerts
        .Where(alert => !alert.IsOver)
        .GroupBy(alert => alert.MailedWith)
        .Select(together => together.OrderBy(alert => alert.Status).ThenByDescending(alert => alert.Level).First());

    /// <summary>When an alert calls its next step: it is not acknowledged in time, or it is and no contact attempt follows in time.</summary>
    public static Instant? DueOf(StudyDefinition study, Participation person, Alert alert)
    {
        if (study.Alerts.PlanOf(alert.Level) is not { Steps.Count: > 0 } ladder)
        {
            return null;
        }

        var site = study.SiteOf(person.Site);
        return alert switch
        {
            { Status: AlertStatus.Open, Rung: < MostCalls + MostDailyCalls } => EndOfStep(site, ladder, alert),
            _ => ContactBy(study, person, alert),
        };
    }

    /// <summary>Until when whoever acknowledged an alert has to try to reach the person; nothing where that was done, or is not asked.</summary>
    public static Instant? ContactBy(StudyDefinition study, Participation person, Alert alert) =>
        alert is { Status: AlertStatus.Acknowledged, ContactedAt: null, AcknowledgedAt: { } taken } && study.Alerts.PlanOf(alert.Level)?.Contact is { } contact
            ? SiteCalendar.EndOf(study.SiteOf(person.Site), contact, taken)
            : null;

    /// <summary>Until when an alert has to be acknowledged by those whom its ladder calls first; nothing where its level has no ladder.</summary>
    public static Instant? AcknowledgeBy(StudyDefinition study, Participation person, Alert alert) =>
        study.Alerts.PlanOf(alert.Level) is { Steps: [var first, ..] }
            ? SiteCalendar.EndOf(study.SiteOf(person.Site), first.AcknowledgeWithin, alert.OpenSince)
            : null;

    private static Instant EndOfStep(Site site, AlertLevelPlan ladder, Alert alert)
    {
        var called = alert.CalledAt ?? alert.OpenSince;
        var end = SiteCalendar.EndOf(site, ladder.StepAt(alert.Rung).AcknowledgeWithin, called);
        return alert.Rung < MostCalls ? end : Instant.Max(end, called + Duration.FromDays(1));
    }
}
