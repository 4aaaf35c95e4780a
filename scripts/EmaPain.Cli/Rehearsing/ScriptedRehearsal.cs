using EmaPain.App.Rehearsing;
using EmaPain.Cli.Parsing;

namespace EmaPain.Cli.Rehearsing;

/// <summary>A rehearsal that a file tells.</summary>
internal static class ScriptedRehearsal
{
    /// <exception cref="CouldNotRunException">The file or a line of it cannot be used; all unreadable lines are named.</exception>
    public static void Play(RehearsalOptions options, string file, Showing show, TextWriter error)
    {
        var lines = Read(file);
        var rehearsal = RehearseCommand.Begin(options, lines);
        foreach (var line in lines)
        {
            if (rehearsal.Play(line) is { } fault)
            {
                throw new CouldNotRunException($"{file}, {fault}");
            }
        }

        rehearsal.PlayOut();
        show.New(rehearsal);
        foreach (var refusal in rehearsal.Refusals)
        {
            error.WriteLine($"{file}, {refusal}");
        }
    }

    private static List<ScriptLine> Read(string file)
    {
        using var content = NamedFile.Open(file, File.OpenRead);
        var read = InputLines.Of(content).Select((line, place) => ScriptReader.Read(place + 1, line)).ToList();
        var faults = read.Where(reading => reading.Fault is not null).Select(reading => $"{file}, {reading.Fault}").ToList();
        return faults.Count > 0
            ? throw new CouldNotRunException(string.Join(Environment.NewLine, faults))
            : [.. read.Where(reading => reading.Line is not null).Select(reading => reading.Line!)];
    }
}
