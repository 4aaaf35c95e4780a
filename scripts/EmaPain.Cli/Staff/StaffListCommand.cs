using System.CommandLine;
using EmaPain.Cli.Http;
using EmaPain.Cli.Output;

namespace EmaPain.Cli.Staff;

/// <summary><c>emapain staff list STUDY SITE</c>: who is on a site's list.</summary>
internal static class StaffListCommand
{
    private const string Description = """
        Lists the staff of a site by role, with leave, and the roles that nobody has who is
        here today: their alerts and tasks reach nobody.

        Examples:
          emapain staff list mission-reconnect north
          emapain staff list mission-reconnect north --json | jq -r '.uncovered[]'
        """;

    public static Command Create(Stream input)
    {
        var study = new Argument<string>("STUDY") { Description = "Id of the study." };
        var site = new Argument<string>("SITE") { Description = "Id of the site." };
        return new AppCommand(
            "list", Description, input,
            (parsed, app, cancel) => app.GetAsync(cancel, "studies", parsed.GetRequiredValue(study), "sites", parsed.GetRequiredValue(site), "staff"),
            answer => Show(answer.As<SiteStaff>()))
        {
            study, site,
        };
    }

    private static Page Show(SiteStaff site) => new(
        new Sheet("Staff", ["role", "person", "mail", "phone", "leave", "away"]).Of(
            site.Staff,
            member => [
                member.Role, member.Id, member.Address, member.Phone, member.From is { } from ? $"{from:uuuu-MM-dd} to {member.Until:uuuu-MM-dd}" : null,
                member.IsAway ? "yes" : ""]),
        new Sheet("Roles without anybody here", ["role"]).Of(site.Uncovered, role => [role]));
}
