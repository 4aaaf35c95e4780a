using System.CommandLine;
using System.Globalization;
using EmaPain.Cli.Http;
using EmaPain.Cli.Output;

namespace EmaPain.Cli.Reporting;

/// <summary><c>emapain report STUDY</c>: counts of a study that name nobody and no arm.</summary>
internal static class ReportCommand
{
    private const string Description = """
        Shows the report of a study: adverse events by source, with how many people had
        them and how many are serious. Sources are not added up, since arms differ in
        contact: an event that was asked for weighs other than one that staff heard of.
        What only some arms are asked is counted for unblinded staff only.

        Then how regularly check-ins by text were answered, week by week: of those that
        are over, how many were planned, sent, delivered, complete in their window, late,
        answered in part and missed, by reason. Compliance is what is complete in the
        window of the delivered, and of the planned. Unblinded staff see each arm apart,
        others all arms together.

        Examples:
          emapain report partners4pain
          emapain report partners4pain --json
        """;

    public static Command Create(Stream input)
    {
        var study = new Argument<string>("STUDY") { Description = "Id of the study." };
        return new AppCommand(
            "report", Description, input,
            (parsed, app, cancel) => app.GetAsync(cancel, "studies", parsed.GetRequiredValue(study), "report"),
            answer => PageOf(answer.As<ShownReport>()))
        {
            study,
        };
    }

    private static Page PageOf(ShownReport report) => new(
        new Sheet($"Adverse events of {report.Study}, {Wording.Utc(report.At)}: {report.Covers}", ["source", "events", "people", "serious", "not serious", "not judged"]).Of(
            report.AdverseEvents,
            one => [one.Source, $"{one.Events}", $"{one.People}", $"{one.Serious}", $"{one.NotSerious}", $"{one.NotJudged}"]),
        new Sheet(
            $"Check-ins of {report.Study} that are over",
            ["occasion", "arm", "planned", "sent", "delivered", "in window", "of delivered", "of planned", "late", "in part", "missed, by reason", "median minutes"]).Of(
            report.Compliance,
            week =>
            [
                week.Occasion, week.Arm, $"{week.Counts.Planned}", $"{week.Counts.Sent}", $"{week.Counts.Delivered}", $"{week.Counts.Completed}", Percent(week.Counts.OfDelivered),
                Percent(week.Counts.OfPlanned), $"{week.Counts.Late}", $"{week.Counts.Partial}", week.Counts.MissedByReason, $"{week.Counts.MedianLatencyMinutes}",
            ]));

    private static string Percent(decimal? share) => share is { } known ? string.Create(CultureInfo.InvariantCulture, $"{known * 100:0}%") : "";
}
