using System.CommandLine;
using EmaPain.App.Staff;
using EmaPain.Cli.Http;
using EmaPain.Cli.Output;
using NodaTime;
using NodaTime.Text;

namespace EmaPain.Cli.Staff;

/// <summary><c>emapain staff leave PERSON STUDY SITE --from DATE --until DATE</c>: says when a member of staff is away.</summary>
internal static class StaffLeaveCommand
{
    private const string Description = """
        Says when a member of staff is away from a site, both days included, in place of what
        was said before. Alerts of these days go to others of the role, or to the next step.

        Examples:
          emapain staff leave kim mission-reconnect north --from 2026-07-06 --until 2026-07-17
          emapain staff leave kim mission-reconnect north --none
        """;

    public static Command Create(Stream input)
    {
        var person = new Argument<string>("PERSON") { Description = "Id of the member of staff." };
        var study = new Argument<string>("STUDY") { Description = "Id of the study." };
        var site = new Argument<string>("SITE") { Description = "Id of the site." };
        var from = new Option<string>("--from") { Description = "First day, yyyy-MM-dd." };
        var until = new Option<string>("--until") { Description = "Last day, yyyy-MM-dd." };
        var none = new Option<bool>("--none") { Description = "The person is here again." };
        return new AppCommand(
            "leave", Description, input,
            (parsed, app, cancel) =>
            {
                string[] route = ["studies", parsed.GetRequiredValue(study), "sites", parsed.GetRequiredValue(site), "staff", parsed.GetRequiredValue(person), "leave"];
                return (parsed.GetValue(none), parsed.GetValue(from), parsed.GetValue(until)) switch
                {
                    (true, null, null) => app.DeleteAsync(cancel, route),
                    (false, { } first, { } last) => app.PutAsync(new LeaveForm(Day("--from", first), Day("--until", last)), cancel, route),
                    _ => throw new CouldNotRunException("Give --from and --until, or --none alone."),
                };
            },
            answer => PageOf(answer.As<ChangedMember>()))
        {
            person, study, site, from, until, none,
        };
    }

    private static Page PageOf(ChangedMember member) => new(
        new Sheet("Leave", ["person", "site", "study", "from", "until"]).Of(
            [member], one => [one.Id, one.Site, one.Study, $"{one.From:uuuu-MM-dd}", $"{one.Until:uuuu-MM-dd}"]),
        Uncovered.By(member));

    private static LocalDate Day(string option, string text) => LocalDatePattern.Iso.Parse(text) is { Success: true, Value: var day }
        ? day
        : throw new CouldNotRunException($"{option} '{text}' is no date: write yyyy-MM-dd.");
}
