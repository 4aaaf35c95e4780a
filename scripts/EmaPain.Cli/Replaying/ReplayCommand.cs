using System.CommandLine;
using EmaPain.Cli.Http;
using EmaPain.Cli.Output;

namespace EmaPain.Cli.Replaying;

/// <summary><c>emapain replay QUEUE ID</c>: puts a message that failed for good on its queue again.</summary>
internal static class ReplayCommand
{
    private const string Description = """
        Puts a dead letter, a queue message that failed for good, on its queue again. Mend the
        cause first (the task names the letter; the log says why it failed).

        Example:
          emapain replay inbound 5f0c1c7e-8d4f-4b11-9a53-0f6c2c9d7e10
        """;

    public static Command Create(Stream input)
    {
        var queue = new Argument<string>("QUEUE") { Description = "The queue, such as inbound, due or alerts." };
        var id = new Argument<string>("ID") { Description = "Id of the dead letter." };
        return new AppCommand(
            "replay", Description, input,
            (parsed, app, cancel) => app.PostAsync(cancel, "dead-letters", parsed.GetRequiredValue(queue), parsed.GetRequiredValue(id), "replay"),
            answer => new Page(new Sheet("On its queue again", ["queue", "id"]).Of([answer.As<ReplayedLetter>()], letter => [letter.Queue, letter.Id])))
        {
            queue, id,
        };
    }
}
