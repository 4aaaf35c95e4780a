using System.CommandLine;
using EmaPain.Cli.Studies;

namespace EmaPain.Cli.Parsing;

/// <summary><c>emapain parse STUDY INSTRUMENT[.ITEM]</c>: how the app would read texts.</summary>
internal static class ParseCommand
{
    private const string Description = """
        Shows how texts would be read in answer to an instrument, or to one of its items.

        Texts come on stdin, UTF-8, one per line; a line that is a JSON object with a string
        "text" means that text (so a text may hold line breaks). Each gives one line of JSON:
        text, reading (answered, optOut, optIn, help, balance, change, unreadable), values (one
        place per item), crisis; and where they apply skipped, item, note, and remark (true where
        the app finds no crisis but has somebody read the text by the next business day).

        Examples:
          echo "5 4 3" | emapain parse weekly-pst-peg PST
          echo "about a 6" | emapain parse weekly-pst-peg PST.pain --language es
          emapain parse functions/studies/mission-reconnect/1.study.json PST < replies.txt
        """;

    /// <param name="input">Where the texts come from.</param>
    public static Command Create(Stream input)
    {
        var study = new Argument<string>("STUDY") { Description = "Id of a shipped study, or path of a study file." };
        var asked = new Argument<string>("INSTRUMENT[.ITEM]") { Description = "What was asked, such as PST or PST.pain." };
        var language = new Option<string?>("--language") { Description = "Language of the person, such as es. Default: the study's first." };
        var command = new Command("parse", Description) { study, asked, language };
        command.SetAction((parsed, _) =>
        {
            var named = StudySource.Open(parsed.GetRequiredValue(study));
            var question = Question.Of(named, parsed.GetRequiredValue(asked), parsed.GetValue(language));
            foreach (var line in InputLines.Of(input))
            {
                parsed.InvocationConfiguration.Output.WriteLine(question.Read(InputLines.TextOf(line)).Write());
            }

            return Task.FromResult(ExitCode.Good);
        });
        return command;
    }
}
