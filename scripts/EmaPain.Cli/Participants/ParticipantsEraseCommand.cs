using System.CommandLine;
using System.Text;
using EmaPain.Cli.Http;
using EmaPain.Cli.Output;

namespace EmaPain.Cli.Participants;

/// <summary><c>emapain participants erase STUDY PARTICIPANT</c>: erases who somebody is.</summary>
internal static class ParticipantsEraseCommand
{
    private const int LongestLine = 256;

    private const string Description = """
        Erases who a participant is, for good: phone number, and texts and delivery reports as
        they were received. Later texts of that phone are a stranger's. Answers, payments and
        alerts stay under the pseudonym, as the consent says; the balance can still be paid, so
        write down to whom before. Somebody who was only enrolled vanishes with all rows.
        Whoever takes part has to be withdrawn first, and open alerts have to be taken on.
        Asks you to type the participant's id.

        Examples:
          emapain record mission-reconnect N-001 withdraw
          emapain participants erase mission-reconnect N-001
          emapain participants erase weekly-pst-peg deploy-check --yes
        """;

    public static Command Create(Stream input)
    {
        var study = new Argument<string>("STUDY") { Description = "Id of the study." };
        var participant = new Argument<string>("PARTICIPANT") { Description = "Id of the participant (pseudonym)." };
        var yes = new Option<bool>("--yes") { Description = "Asks nothing; for scripts." };
        var command = new AppCommand(
            "erase", Description, input,
            (parsed, app, cancel) =>
            {
                var id = parsed.GetRequiredValue(participant);
                if (!parsed.GetValue(yes))
                {
                    Confirm(id, input, parsed.InvocationConfiguration.Error);
                }

                return app.DeleteAsync(cancel, "studies", parsed.GetRequiredValue(study), "participants", id);
            },
            answer => new Page(new Sheet("Erased", ["study", "participant", "answers"]).Of(
                [answer.As<ErasedParticipant>()], erased => [erased.Study, erased.Participant, erased.AnswersKept ? "kept under the pseudonym" : "none"])))
        {
            study, participant,
        };
        command.Options.Add(yes);
        return command;
    }

    /// <exception cref="CouldNotRunException">Something else was typed.</exception>
    private static void Confirm(string participant, Stream input, TextWriter error)
    {
        error.Write($"This cannot be taken back. Type {participant} to erase who that is: ");
        if (Line(input) != participant)
        {
            throw new CouldNotRunException($"Nothing was erased, since '{participant}' was not typed. A script gives --yes.");
        }
    }

    /// <summary>One line and nothing behind it.</summary>
    private static string Line(Stream input)
    {
        var line = new List<byte>();
        while (line.Count < LongestLine && input.ReadByte() is var next and not (-1 or '\n'))
        {
            line.Add((byte)next);
        }

        return Encoding.UTF8.GetString([.. line]).Trim();
    }
}
