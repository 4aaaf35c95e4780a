using System.CommandLine;
using EmaPain.Cli.Http;
using EmaPain.Cli.Output;

namespace EmaPain.Cli.Texts;

/// <summary><c>emapain texts STUDY PARTICIPANT [--date DATE]</c>: what a participant texted on one day.</summary>
internal static class TextsCommand
{
    private const string Description = """
        Shows what a participant texted on one day, by the participant's own calendar. For those
        on the staff list of the site; where a study has arms, not for coordinators who are
        blinded, since what people write may tell the arm. Each look is recorded.

        Examples:
          emapain texts mission-reconnect N-001 --date 2026-03-09
          emapain texts mission-reconnect N-001 --json
        """;

    public static Command Create(Stream input)
    {
        var study = new Argument<string>("STUDY") { Description = "Id of the study." };
        var participant = new Argument<string>("PARTICIPANT") { Description = "Id of the participant (pseudonym)." };
        var date = new Option<string>("--date") { Description = "The day, such as 2026-03-09. Default: the participant's today.", HelpName = "DATE", DefaultValueFactory = _ => "today" };
        return new AppCommand(
            "texts", Description, input,
            (parsed, app, cancel) => app.GetAsync(
                cancel, "studies", parsed.GetRequiredValue(study), "participants", parsed.GetRequiredValue(participant), "texts", parsed.GetRequiredValue(date)),
            answer => PageOf(answer.As<ShownTexts>()))
        {
            study, participant, date,
        };
    }

    private static Page PageOf(ShownTexts shown) => new(new Sheet($"Texts of {shown.Participant} on {shown.Date}", ["received", "local", "text"]).Of(
        shown.Texts, text => [Wording.Utc(text.At), Wording.Of(text.Local), text.Text]));
}
