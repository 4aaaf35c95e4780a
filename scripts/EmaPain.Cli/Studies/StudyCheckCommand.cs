using System.CommandLine;
using EmaPain.Domain.Studies.Reading;
using EmaPain.Domain.Studies.Texts;

namespace EmaPain.Cli.Studies;

/// <summary><c>emapain study check FILE...</c>: everything that is wrong with study files.</summary>
internal static class StudyCheckCommand
{
    private const string Description = """
        Checks study files and reports everything that is wrong with them at once.

        Each issue is one line: the place in the file as JSON pointer (/ for the whole file),
        "error" or "warning", and a sentence that says what to do. With several files a line
        begins with the file's name and #.

        What newer rules ask is not asked of a file that stands in published.sha256.

        Every text follows with "info": its encoding, length and segments with the longest
        fillings, the study's limit, and words that tell others what the study is about; of a
        file whose values are not those of a study, the texts as they stand. A last line says
        that a file can be used.

        Exit codes: 0 usable (perhaps with warnings), 1 errors, 2 a file cannot be read.

        Examples:
          emapain study check functions/studies/weekly-pst-peg/1.study.json
          emapain study check functions/studies/*/*.study.json
        """;

    public static Command Create()
    {
        var files = new Argument<string[]>("FILE") { Description = "Study files, JSON with comments.", Arity = ArgumentArity.OneOrMore };
        var command = new Command("check", Description) { files };
        command.SetAction(parsed =>
        {
            var named = parsed.GetRequiredValue(files);
            var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            return named.Max(file => Check(file, named.Length == 1 ? string.Empty : $"{file}#", output, error));
        });
        return command;
    }

    private static int Check(string file, string prefix, TextWriter output, TextWriter error)
    {
        string json;
        try
        {
            json = NamedFile.Open(file, File.ReadAllText);
        }
        catch (CouldNotRunException fault)
        {
            error.WriteLine(fault.Message);
            return ExitCode.CouldNotRun;
        }

        var reading = PublishedFiles.Holds(file) ? StudyReader.Read(json) : StudyReader.ReadNew(json);
        foreach (var issue in reading.Issues)
        {
            var place = issue.Pointer.Length == 0 ? "/" : issue.Pointer;
            output.WriteLine($"{prefix}{OneLine(place)} {Word(issue.Severity)} {OneLine(issue.Sentence)}");
        }

        foreach (var text in reading.Texts)
        {
            output.WriteLine($"{prefix}{OneLine(text.Place)} info {OneLine(Described(text, reading.Study?.MaximumSegments))}");
        }

        if (reading.Study is not { } study)
        {
            return ExitCode.Faults;
        }

        output.WriteLine($"{file}: study {study.Id} version {study.Version} can be used; {Counted(reading.Issues.Length)}.");
        return ExitCode.Good;
    }

    private static string Described(TextReport text, int? limit)
    {
        var encoding = text.OutsideGsm7.Length == 0 ? "GSM-7" : $"UCS-2 for {text.OutsideGsm7}";
        var revealed = text.Revealed.IsEmpty ? "reveals nothing" : $"reveals {string.Join(", ", text.Revealed.Select(word => $"\"{word}\""))}";
        return $"{encoding}, {text.Length} characters, {text.Segments}{(limit is null ? "" : $" of at most {limit}")} segments, {revealed}.";
    }

    private static string Word(IssueSeverity severity) => severity == IssueSeverity.Error ? "error" : "warning";

    private static string Counted(int warnings) => warnings switch
    {
        0 => "nothing to complain of",
        1 => "1 warning",
        _ => $"{warnings} warnings",
    };

    /// <summary>Control characters of a file's own words must not break the line.</summary>
    private static string OneLine(string text) => string.Concat(text.Select(letter => char.IsControl(letter) ? ' ' : letter));
}
