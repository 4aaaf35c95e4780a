using System.CommandLine;
using EmaPain.Cli.Http;
using EmaPain.Cli.Participants;

namespace EmaPain.Cli.Recording;

/// <summary><c>emapain record STUDY PARTICIPANT RECORD</c>: records what staff know of a participant.</summary>
internal static class RecordCommand
{
    private const string Description = """
        Records something about a participant, and shows where the person stands then.

        Examples:
          emapain record mission-reconnect N-001 consent --document 2026-01
          emapain record mission-reconnect N-001 allocation --arm wait-list
          emapain record mission-reconnect N-001 activation
          emapain record mission-reconnect N-001 assessment-completed --occasion assessment-week-4
          emapain record mission-reconnect N-001 answers --occasion week-3 --answers "PST.pain=3 PST.stress=2 PST.tension=skip"
          emapain record mission-reconnect N-001 session --session first --date 2026-04-06
          emapain record mission-reconnect N-001 phone --phone 813-555-0100
          emapain record mission-reconnect N-001 zone --zone America/Chicago
          emapain record mission-reconnect N-001 times --weekday thursday --time 18:30
          emapain record mission-reconnect N-001 migrate --study-version 2
          emapain record mission-reconnect N-001 hold-cleared
        """;

    public static Command Create(Stream input)
    {
        var study = new Argument<string>("STUDY") { Description = "Id of the study." };
        var participant = new Argument<string>("PARTICIPANT") { Description = "Id of the participant (pseudonym)." };
        var word = new Argument<string>("RECORD") { Description = $"One of: {string.Join(", ", RecordWord.All.Select(known => known.Word))}.", HelpName = "RECORD" };
        word.AcceptOnlyFromAmong([.. RecordWord.All.Select(known => known.Word)]);
        var options = RecordWord.All.SelectMany(known => known.Details, (known, detail) => (known.Word, Detail: detail))
            .GroupBy(use => use.Detail.Option)
            .ToDictionary(uses => uses.Key, uses => new Option<string?>(uses.Key)
            {
                Description = string.Join(' ', uses.GroupBy(use => use.Detail.Meaning).Select(same => $"With {string.Join(", ", same.Select(use => use.Word))}: {same.Key}")),
                HelpName = uses.Key[2..].ToUpperInvariant(),
            });
        var command = new AppCommand(
            "record", Description, input,
            (parsed, app, cancel) => app.PostAsync(
                RecordWord.Of(parsed.GetRequiredValue(word)).Record(options.ToDictionary(option => option.Key, option => parsed.GetValue(option.Value))),
                cancel, "studies", parsed.GetRequiredValue(study), "participants", parsed.GetRequiredValue(participant), "records"),
            ParticipantPage.Of)
        {
            study, participant, word,
        };
        foreach (var option in options.Values)
        {
            command.Options.Add(option);
        }

        return command;
    }
}
