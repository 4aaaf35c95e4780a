using System.CommandLine;
using EmaPain.App.Ports;
using EmaPain.Cli.Http;
using EmaPain.Cli.Output;

namespace EmaPain.Cli.Participants;

/// <summary><c>emapain participants contact STUDY PARTICIPANT</c>: what is kept to send help.</summary>
internal static class ParticipantsContactCommand
{
    private const string Description = """
        Sets name, address or emergency contact of a participant, where the study file names them
        under 'contactDetails'; an empty text takes one away. They are sealed like the phone, shown
        to nobody but the owner of an urgent alert, and deleted by an erasure.

        Examples:
          emapain participants contact mission-reconnect N-001 --address "1 Main St, Tampa FL"
          emapain participants contact mission-reconnect N-001 --name "A. Miller" --emergency "B. Miller, 813-555-0151"
        """;

    public static Command Create(Stream input)
    {
        var study = new Argument<string>("STUDY") { Description = "Id of the study." };
        var participant = new Argument<string>("PARTICIPANT") { Description = "Id of the participant." };
        var name = new Option<string>("--name") { Description = "The person's name." };
        var address = new Option<string>("--address") { Description = "Where help would be sent." };
        var emergency = new Option<string>("--emergency") { Description = "Somebody close to the person, and how that one is reached." };
        return new AppCommand(
            "contact", Description, input,
            (parsed, app, cancel) => app.PutAsync(
                new ContactDetails(parsed.GetValue(name), parsed.GetValue(address), parsed.GetValue(emergency)),
                cancel, "studies", parsed.GetRequiredValue(study), "participants", parsed.GetRequiredValue(participant), "contact-details"),
            answer => new Page(new Sheet("Kept", ["participant", "kept"]).Of(
                [answer.As<KeptOfParticipant>()], kept => [kept.Participant, string.Join(", ", kept.Kept)])))
        {
            study, participant, name, address, emergency,
        };
    }
}
