using System.CommandLine;
using EmaPain.App.Staff;
using EmaPain.Cli.Http;
using EmaPain.Cli.Output;
using EmaPain.Domain.Ids;

namespace EmaPain.Cli.Staff;

/// <summary><c>emapain staff add PERSON STUDY SITE ROLE ADDRESS</c>: puts a member of staff on a site's list.</summary>
internal static class StaffAddCommand
{
    private const string Description = """
        Puts a member of staff on a site's list, or changes mail address and phone there: alerts
        go to the roles that the study file names, the daily list of tasks to 'coordinator'.

        Examples:
          emapain staff add kim mission-reconnect north clinician kim@example.org
          emapain staff add lee mission-reconnect north coordinator lee@example.org
          emapain staff add ana mission-reconnect north on-call ana@example.org --phone 813-555-0150
        """;

    public static Command Create(Stream input)
    {
        var person = new Argument<string>("PERSON") { Description = "Id of the member of staff: letters, digits and hyphens." };
        var study = new Argument<string>("STUDY") { Description = "Id of the study." };
        var site = new Argument<string>("SITE") { Description = "Id of the site." };
        var role = new Argument<string>("ROLE") { Description = "What the person does there, such as clinician, on-call or coordinator." };
        var address = new Argument<string>("ADDRESS") { Description = "Mail address." };
        var phone = new Option<string>("--phone") { Description = "Where texts on call go; left out: by mail only." };
        return new AppCommand(
            "add", Description, input,
            (parsed, app, cancel) => app.PutAsync(
                new StaffForm(
                    new StudyId(parsed.GetRequiredValue(study)), new SiteId(parsed.GetRequiredValue(site)),
                    new StaffRoleId(parsed.GetRequiredValue(role)), parsed.GetRequiredValue(address), parsed.GetValue(phone)),
                cancel, "staff", parsed.GetRequiredValue(person)),
            answer => new Page(new Sheet("On the list", ["person", "role", "site", "study"]).Of(
                [answer.As<ListedStaff>()], listed => [listed.Id, listed.Role, listed.Site, listed.Study])))
        {
            person, study, site, role, address, phone,
        };
    }
}
