using System.CommandLine;
using EmaPain.App.Staff;
using EmaPain.Cli.Http;
using EmaPain.Cli.Output;
using EmaPain.Domain.Ids;

namespace EmaPain.Cli.Staff;

/// <summary><c>emapain staff put PERSON STUDY SITE ROLE ADDRESS</c>: puts a member of staff on a site's list.</summary>
internal static class StaffPutCommand
{
    private const string Description = """
        Puts a member of staff on a site's list, or changes role and mail address there: alerts
        go to the roles that the study file names, the daily list of tasks to 'coordinator'.

        Examples:
          emapain staff put kim mission-reconnect north clinician kim@example.org
          emapain staff put lee mission-reconnect north coordinator lee@example.org
        """;

    public static Command Create(Stream input)
    {
        var person = new Argument<string>("PERSON") { Description = "Id of the member of staff: letters, digits and hyphens." };
        var study = new Argument<string>("STUDY") { Description = "Id of the study." };
        var site = new Argument<string>("SITE") { Description = "Id of the site." };
        var role = new Argument<string>("ROLE") { Description = "What the person does there, such as clinician, on-call or coordinator." };
        var address = new Argument<string>("ADDRESS") { Description = "Mail address." };
        return new AppCommand(
            "put", Description, input,
            (parsed, app, cancel) => app.PutAsync(
                new StaffForm(
                    new StudyId(parsed.GetRequiredValue(study)), new SiteId(parsed.GetRequiredValue(site)),
                    new StaffRoleId(parsed.GetRequiredValue(role)), parsed.GetRequiredValue(address)),
                cancel, "staff", parsed.GetRequiredValue(person)),
            answer => new Page(new Sheet("On the list", ["person", "role", "site", "study"]).Of(
                [answer.As<ListedStaff>()], listed => [listed.Id, listed.Role, listed.Site, listed.Study])))
        {
            person, study, site, role, address,
        };
    }
}
