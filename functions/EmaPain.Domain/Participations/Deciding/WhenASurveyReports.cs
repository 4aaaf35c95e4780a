using EmaPain.Domain.Ids;
using EmaPain.Domain.Studies;
using NodaTime;

namespace EmaPain.Domain.Participations.Deciding;

/// <summary>What a linked survey's system reports.</summary>
internal static class WhenASurveyReports
{
    /// <summary>Completes the assessment, as of the report; one that staff recorded before stays as it is.</summary>
    public static void Decide(Deliberation d, Input.SurveyCompleted completed)
    {
        if (OccasionOf(d, completed.Survey) is { Status: not OccasionStatus.Completed } occasion)
        {
            Visits.Complete(d, occasion.Id, Instant.Min(completed.ReportedAt, d.Now));
        }
    }

    /// <summary>Whatever became of the occasion since, and whether or not the person still takes part.</summary>
    public static void Decide(Deliberation d, Input.SurveyFlagged flagged)
    {
        if (OccasionOf(d, flagged.Survey) is not null)
        {
            Alerting.OnText(d, AlertTrigger.Survey, AlertLevel.Urgent);
        }
    }

    private static Occasion? OccasionOf(Deliberation d, SurveyId survey) =>
        d.State.Occasions.FirstOrDefault(occasion => occasion.Invitation?.Survey == survey);
}
