using System.Globalization;
using EmaPain.Domain.Studies;

namespace EmaPain.Local.Serving;

/// <summary>What the page needs to know once: the studies with the choices of their enrolment form, and the addresses beside it.</summary>
internal static class PageFacts
{
    public static object Of(ServedTrial trial) => new
    {
        canMove = trial.Clock is not null,
        chosen = trial.Options.Study,
        mailbox = trial.Machine.Mailbox.Web,
        health = trial.HealthPage,
        studies = trial.Studies.Select(Study),
    };

    private static object Study(StudyDefinition study) => new
    {
        id = study.Id.Value,
        study.Title,
        languages = study.Languages,
        sites = study.Sites.Select(site => site.Id.Value),
        roles = study.Roles.Select(role => role.Id.Value),
        // Drawn arms are nobody's choice.
        arms = study.Arms.Where(_ => !study.DrawsArms).Select(arm => new { id = arm.Id.Value, arm.Title }),
        weekday = study.Choices.Weekday.ToString().ToLowerInvariant(),
        time = Time(study.Choices.Time),
        earliest = Time(study.Choices.EarliestTime),
        latest = Time(study.Choices.LatestTime),
        assessments = study.Occasions.Where(plan => plan.Kind == OccasionKind.Assessment).Select(plan => plan.Id),
    };

    private static string Time(NodaTime.LocalTime time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);
}
