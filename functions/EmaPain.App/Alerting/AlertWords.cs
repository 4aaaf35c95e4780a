using EmaPain.Domain.Alerts;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Studies;
using NodaTime;
using NodaTime.Text;

namespace EmaPain.App.Alerting;

/// <summary>What an alert is called on its page.</summary>
internal static class AlertWords
{
    private static readonly ZonedDateTimePattern Wall = ZonedDateTimePattern.CreateWithInvariantCulture("d MMM uuuu, HH:mm x", DateTimeZoneProviders.Tzdb);

    public static string Level(Alert alert) => alert switch
    {
        { Level: AlertLevel.Urgent, IsOver: true } => "Urgent, and over",
        { Level: AlertLevel.Urgent, Status: AlertStatus.Acknowledged } => "Urgent, taken on",
        { Level: AlertLevel.Urgent } => "Urgent: look now",
        { Level: AlertLevel.Review } => "For your review",
        _ => "For your information",
    };

    /// <summary><c>5 Jan 2026, 10:00 EST</c>; UTC where no zone is known.</summary>
    public static string At(string? zone, Instant at) => Wall.Format(at.InZone(zone is null ? DateTimeZone.Utc : DateTimeZoneProviders.Tzdb[zone]));

    /// <summary>What kind of rule raised it.</summary>
    public static string Family(StudyDefinition study, RuleId rule) => study.Alerts.Rules.FirstOrDefault(known => known.Id == rule)?.Trigger switch
    {
        AlertTrigger.Crisis => "A text with words of crisis",
        AlertTrigger.Distress => "A text that says that the questions upset",
        AlertTrigger.Scores => "Answers that got worse",
        AlertTrigger.Survey => "A survey's answer",
        AlertTrigger.Concern => "A peer coach's concern",
        AlertTrigger.Missed => "Questions without an answer",
        _ => "A text, or an answer to a survey, that could not be judged",
    };

    public static string Reply(CrisisReply reply) => reply switch
    {
        CrisisReply.NotNeeded => "None was needed.",
        CrisisReply.NotPossible => "Reply not possible: nothing reached the person. Call.",
        _ => "It was sent.",
    };

    /// <summary><c>25 minutes ago</c>.</summary>
    public static string Ago(Instant then, Instant now) => (now - then) switch
    {
        { TotalMinutes: < 1 } => "less than a minute ago",
        { TotalHours: < 1 } age => Count((int)age.TotalMinutes, "minute"),
        { TotalDays: < 2 } age => Count((int)age.TotalHours, "hour"),
        var age => Count((int)age.TotalDays, "day"),
    };

    private static string Count(int count, string what) => count == 1 ? $"1 {what} ago" : $"{count} {what}s ago";
}
