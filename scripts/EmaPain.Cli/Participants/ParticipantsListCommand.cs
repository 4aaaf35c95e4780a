using System.CommandLine;
using EmaPain.Cli.Http;
using EmaPain.Cli.Output;

namespace EmaPain.Cli.Participants;

/// <summary><c>emapain participants list STUDY SITE</c>: who takes part at a site.</summary>
internal static class ParticipantsListCommand
{
    private const string Description = """
        Lists the participants of a site by pseudonym, and where each stands; no phone, no arm.

        Examples:
          emapain participants list mission-reconnect north
          emapain participants list mission-reconnect north --json
        """;

    public static Command Create(Stream input)
    {
        var study = new Argument<string>("STUDY") { Description = "Id of the study." };
        var site = new Argument<string>("SITE") { Description = "Id of the site." };
        return new AppCommand(
            "list", Description, input,
            (parsed, app, cancel) => app.GetAsync(cancel, "studies", parsed.GetRequiredValue(study), "sites", parsed.GetRequiredValue(site), "participants"),
            answer => new Page(new Sheet("Participants", ["participant", "role", "status", "enrolled", "activated"]).Of(
                answer.As<List<ListedParticipant>>(),
                person => [person.Participant, person.Role, person.Status, Wording.Utc(person.EnrolledAt), Wording.Utc(person.ActivatedAt)])))
        {
            study, site,
        };
    }
}
