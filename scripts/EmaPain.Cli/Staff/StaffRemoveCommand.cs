using System.CommandLine;
using EmaPain.Cli.Http;
using EmaPain.Cli.Output;

namespace EmaPain.Cli.Staff;

/// <summary><c>emapain staff remove PERSON STUDY SITE ROLE</c>: takes a member of staff out of a role.</summary>
internal static class StaffRemoveCommand
{
    private const string Description = """
        Takes a member of staff out of a role at a site; other roles of the person stay.

        Examples:
          emapain staff remove kim mission-reconnect north clinician
          emapain staff list mission-reconnect north
        """;

    public static Command Create(Stream input)
    {
        var person = new Argument<string>("PERSON") { Description = "Id of the member of staff." };
        var study = new Argument<string>("STUDY") { Description = "Id of the study." };
        var site = new Argument<string>("SITE") { Description = "Id of the site." };
        var role = new Argument<string>("ROLE") { Description = "The role that the person leaves." };
        return new AppCommand(
            "remove", Description, input,
            (parsed, app, cancel) => app.DeleteAsync(
                cancel, "studies", parsed.GetRequiredValue(study), "sites", parsed.GetRequiredValue(site), "staff", parsed.GetRequiredValue(person), "roles",
                parsed.GetRequiredValue(role)),
            answer => PageOf(answer.As<ChangedMember>()))
        {
            person, study, site, role,
        };
    }

    private static Page PageOf(ChangedMember member) => new(
        new Sheet("Off the list", ["person", "role", "site", "study"]).Of([member], one => [one.Id, one.Role, one.Site, one.Study]),
        Uncovered.By(member));
}
