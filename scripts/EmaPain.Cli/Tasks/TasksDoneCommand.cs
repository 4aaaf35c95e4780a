using System.CommandLine;
using EmaPain.Cli.Http;
using EmaPain.Cli.Output;

namespace EmaPain.Cli.Tasks;

/// <summary><c>emapain tasks done STUDY SITE TASK</c>: takes a task off the list.</summary>
internal static class TasksDoneCommand
{
    private const string Description = """
        Says that a task was done, which takes it off the list and records who did it and when.
        'emapain tasks list' prints the whole command for every task.

        Example:
          emapain tasks done mission-reconnect north 8b0c1c7e-5d4f-5b11-9a53-0f6c2c9d7e10
        """;

    public static Command Create(Stream input)
    {
        var study = new Argument<string>("STUDY") { Description = "The task's study, 'all' where it belongs to none." };
        var site = new Argument<string>("SITE") { Description = "The task's site, 'all' where it belongs to none." };
        var task = new Argument<string>("TASK") { Description = "Id of the task." };
        return new AppCommand(
            "done", Description, input,
            (parsed, app, cancel) => app.PostAsync(
                cancel, "studies", parsed.GetRequiredValue(study), "sites", parsed.GetRequiredValue(site), "tasks", parsed.GetRequiredValue(task), "done"),
            answer => new Page(new Sheet("Done", ["task", "done", "by", "what"]).Of(
                [answer.As<OpenTask>()], done => [done.Id, Wording.Utc(done.DoneAt), done.DoneBy, done.What])))
        {
            study, site, task,
        };
    }
}
