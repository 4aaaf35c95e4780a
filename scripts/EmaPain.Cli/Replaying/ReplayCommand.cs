using System.CommandLine;
using System.Text.Json;
using EmaPain.Cli.Http;
using EmaPain.Cli.Output;

namespace EmaPain.Cli.Replaying;

/// <summary><c>emapain replay QUEUE ID</c> puts a message that failed for good on its queue again, <c>emapain replay DIR</c> hands over what Event Grid could not deliver.</summary>
internal static class ReplayCommand
{
    private const string Description = """
        With QUEUE and ID: puts a dead letter, a queue message that failed for good, on its queue
        again. Mend the cause first (the task names the letter; the log says why it failed).

        With a folder: hands the events that Event Grid gave up, files *.json as downloaded from
        the container event-dead-letters, to the app's webhook again, one line a file. The app
        keeps every event once, so that a folder may be handed over again. The files hold phone
        numbers and texts: delete them afterwards. In Azure the scope is that of the webhook's
        registration, not of the staff's. Exit code 1 where a file was not taken whole.

        Examples:
          emapain replay inbound 5f0c1c7e-8d4f-4b11-9a53-0f6c2c9d7e10
          emapain replay dead-letters --scope api://WEBHOOK-APP/.default
        """;

    public static Command Create(Stream input)
    {
        var what = new Argument<string>("QUEUE") { Description = "The queue, such as inbound, due or alerts; or a folder of dead letters of Event Grid." };
        var id = new Argument<string?>("ID") { Description = "Id of the dead letter; none with a folder.", Arity = ArgumentArity.ZeroOrOne };
        var options = new AppOptions();
        var command = new Command("replay", Description) { what, id };
        options.AddTo(command);
        command.SetAction((parsed, cancel) => parsed.GetValue(id) is { } letter
            ? options.WithAppAsync(parsed, input, async app => await AppCommand.TellAsync(
                parsed, options, await app.PostAsync(cancel, "dead-letters", parsed.GetRequiredValue(what), letter, "replay"), ReplayedPage))
            : HandOverAsync(parsed, options, DeadLetterFiles.In(parsed.GetRequiredValue(what)), input, cancel));
        return command;
    }

    private static Page ReplayedPage(JsonElement answer) =>
        new(new Sheet("On its queue again", ["queue", "id"]).Of([answer.As<ReplayedLetter>()], letter => [letter.Queue, letter.Id]));

    private static Task<int> HandOverAsync(ParseResult parsed, AppOptions options, IReadOnlyList<string> files, Stream input, CancellationToken cancel) =>
        options.WithAppAsync(parsed, input, async app =>
        {
            var code = ExitCode.Good;
            foreach (var file in files)
            {
                var (letters, fault) = DeadLetterFiles.Read(file);
                var taken = 0;
                try
                {
                    foreach (var letter in letters)
                    {
                        await app.HandOverAsync(letter, cancel);
                        taken++;
                    }
                }
                catch (CouldNotRunException refusal) when (!cancel.IsCancellationRequested)
                {
                    fault = $"{taken} of {letters.Count} events handed over, then: {refusal.Message}";
                }

                await parsed.InvocationConfiguration.Output.WriteLineAsync($"{file}: {fault ?? $"{taken} events handed over"}");
                code = fault is null ? code : ExitCode.Faults;
            }

            return code;
        });
}
