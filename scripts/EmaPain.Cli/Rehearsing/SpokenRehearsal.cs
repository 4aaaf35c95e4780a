using System.Globalization;
using System.Text.RegularExpressions;
using EmaPain.App.Rehearsing;
using EmaPain.Cli.Parsing;
using NodaTime;

namespace EmaPain.Cli.Rehearsing;

/// <summary>A rehearsal in which somebody at the terminal is the participant; the clock stands still until told to go on.</summary>
internal sealed partial class SpokenRehearsal(RehearsalOptions options, Showing show, TextWriter error)
{
    private const string Help = """
        A line is a text of the participant. Lines with a slash move the clock or record something:
          /next            to what is due next      /+3d /+2h /+30m   on by so much
          /record pause    what staff record        /quit             end here
        The end of the input plays on as after a script.
        """;

    private readonly Rehearsal rehearsal = RehearseCommand.Begin(options, []);
    private int typed;

    public void Play(Stream input)
    {
        rehearsal.CatchUp();
        error.WriteLine(Help);
        Go();
        foreach (var line in InputLines.Of(input).Select(line => line.TrimEnd('\r')))
        {
            if (line.Trim() == "/quit")
            {
                return;
            }

            typed++;
            if (line.Length > 0)
            {
                Take(line);
                Go();
            }
        }

        rehearsal.PlayOut();
        error.WriteLine();
        show.New(rehearsal);
    }

    private void Go()
    {
        show.New(rehearsal);
        error.Write(string.Create(CultureInfo.InvariantCulture, $"{rehearsal.Local:ddd yyyy-MM-dd HH:mm}> "));
        error.Flush();
    }

    private void Take(string line)
    {
        if (line.StartsWith("/record", StringComparison.Ordinal) || line.StartsWith("#record", StringComparison.Ordinal))
        {
            Record(line[1..]);
        }
        else if (!line.StartsWith('/'))
        {
            rehearsal.Play(new ScriptLine.Says(typed, rehearsal.Local, line));
        }
        else if (line == "/next")
        {
            Pass(rehearsal.Next);
        }
        else if (Span().Match(line) is { Success: true } span)
        {
            Pass(rehearsal.Local + SpanOf(span));
        }
        else
        {
            error.WriteLine(Help);
        }
    }

    private void Pass(LocalDateTime? to)
    {
        if (to is { } local)
        {
            rehearsal.PassTo(local);
        }
        else
        {
            error.WriteLine("Nothing is due any more.");
        }
    }

    private void Record(string words)
    {
        var before = rehearsal.Refusals.Length;
        var reading = ScriptReader.Read(typed, string.Create(CultureInfo.InvariantCulture, $"{rehearsal.Local:yyyy-MM-dd'T'HH:mm} #{words}"));
        if (reading.Fault is { } fault)
        {
            error.WriteLine(fault.Sentence);
            return;
        }

        rehearsal.Play(reading.Line! with { Local = rehearsal.Local });
        foreach (var refusal in rehearsal.Refusals.Skip(before))
        {
            error.WriteLine(refusal.Sentence);
        }
    }

    private static Period SpanOf(Match span)
    {
        var number = int.Parse(span.Groups[1].ValueSpan, CultureInfo.InvariantCulture);
        return span.Groups[2].Value switch
        {
            "d" => Period.FromDays(number),
            "h" => Period.FromHours(number),
            _ => Period.FromMinutes(number),
        };
    }

    [GeneratedRegex(@"^/\+(\d{1,4})([dhm])$")]
    private static partial Regex Span();
}
