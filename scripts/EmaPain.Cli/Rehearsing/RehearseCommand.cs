using System.CommandLine;
using EmaPain.App.Rehearsing;

namespace EmaPain.Cli.Rehearsing;

/// <summary><c>emapain rehearse STUDY</c>: talk to a study without storage or network.</summary>
internal static class RehearseCommand
{
    private const string Description = """
        Plays one participant of a study with a clock of its own; nothing is stored or sent.

        Without --script you are the participant: type a text and press Enter, or type /help.
        With --script the lines of a file are played, in the order of time:
          2026-03-09T10:04 5 4 3                    the person's wall time, and the text
          2026-03-30T12:00 #record pause            something that staff record
          2026-03-09T10:12 #received 2026-03-09T10:04 5 4 3
                                                    a text that the carrier delivers late
        Empty lines and lines that start with # are skipped. It ends at --until, else when the
        windows have closed that are open at the last line.

        Exit codes: 0 played, 2 the study, an option or a line of the script cannot be used.
        Records that the study refuses are said on stderr.

        Examples:
          emapain rehearse weekly-pst-peg
          emapain rehearse mission-reconnect --arm wait-list --zone America/Denver --weekday friday --time 18:30
          emapain rehearse weekly-pst-peg --activate 2026-03-02 --script spring.txt --json
        """;

    /// <param name="input">What the participant types.</param>
    public static Command Create(Stream input)
    {
        var options = new RehearseArguments();
        var command = new Command("rehearse", Description);
        options.AddTo(command);
        command.SetAction((parsed, _) =>
        {
            var chosen = options.Read(parsed);
            var show = new Showing(parsed.InvocationConfiguration.Output, parsed.GetValue(options.Json), parsed.GetValue(options.Calls));
            var error = parsed.InvocationConfiguration.Error;
            if (parsed.GetValue(options.Script) is { } script)
            {
                ScriptedRehearsal.Play(chosen, script, show, error);
            }
            else
            {
                new SpokenRehearsal(chosen, show, error).Play(input);
            }

            return Task.FromResult(ExitCode.Good);
        });
        return command;
    }

    /// <summary>What the options ask for and the study refuses ends the command; later refusals are the study's answer.</summary>
    /// <exception cref="CouldNotRunException">The person cannot be enrolled so.</exception>
    public static Rehearsal Begin(RehearsalOptions options, IReadOnlyList<ScriptLine> lines)
    {
        var rehearsal = Rehearsal.Begin(options, lines);
        return rehearsal.Refusals is [var first, ..] ? throw new CouldNotRunException(first.Sentence) : rehearsal;
    }
}
