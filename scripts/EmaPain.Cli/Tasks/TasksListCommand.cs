using System.CommandLine;
using EmaPain.Cli.Http;
using EmaPain.Cli.Output;

namespace EmaPain.Cli.Tasks;

/// <summary><c>emapain tasks list STUDY SITE</c>: what a site's coordinator has to do.</summary>
internal static class TasksListCommand
{
    private const string Description = """
        Lists the open tasks of a site by the time they are due, those of no site in particular
        with them, and for each the command that helps and the one that says that it is done.

        Examples:
          emapain tasks list mission-reconnect north
          emapain tasks list mission-reconnect north --json | jq -r '.[] | select(.isOverdue).remedy'
          emapain tasks list all all
        """;

    public static Command Create(Stream input)
    {
        var study = new Argument<string>("STUDY") { Description = "Id of the study; 'all' with site 'all': tasks of no site." };
        var site = new Argument<string>("SITE") { Description = "Id of the site." };
        return new AppCommand(
            "list", Description, input,
            (parsed, app, cancel) => app.GetAsync(cancel, "studies", parsed.GetRequiredValue(study), "sites", parsed.GetRequiredValue(site), "tasks"),
            answer => new Page(TaskSheet.Of(answer.As<List<OpenTask>>())))
        {
            study, site,
        };
    }
}
