using System.CommandLine;
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
            one => [one.Source, $"{one.Events}", $"{one.People}", $"{one.Serious}", $"{one.NotSerious}", $"{one.NotJudged}"]));
}
