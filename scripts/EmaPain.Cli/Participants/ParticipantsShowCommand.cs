using System.CommandLine;
using EmaPain.Cli.Http;

namespace EmaPain.Cli.Participants;

/// <summary><c>emapain participants show STUDY PARTICIPANT</c>: where a person stands.</summary>
internal static class ParticipantsShowCommand
{
    private const string Description = """
        Shows where a participant stands: status, occasions with their scores, balance, alerts
        and open tasks. What would tell the arm is left out. Times are the participant's own.

        Examples:
          emapain participants show mission-reconnect N-001
          emapain participants show mission-reconnect N-001 --json | jq .status
        """;

    public static Command Create(Stream input)
    {
        var study = new Argument<string>("STUDY") { Description = "Id of the study." };
        var participant = new Argument<string>("PARTICIPANT") { Description = "Id of the participant (pseudonym)." };
        return new AppCommand(
            "show", Description, input,
            (parsed, app, cancel) => app.GetAsync(cancel, "studies", parsed.GetRequiredValue(study), "participants", parsed.GetRequiredValue(participant)),
            ParticipantPage.Of)
        {
            study, participant,
        };
    }
}
