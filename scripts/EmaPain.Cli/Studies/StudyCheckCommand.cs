using System.CommandLine;
using EmaPain.Domain.Studies.Reading;

namespace EmaPain.Cli.Studies;

/// <summary><c>emapain study check FILE...</c>: everything that is wrong with study files.</summary>
internal static class StudyCheckCommand
{
    private const string Description = """
        Checks study files and reports everything that is wrong with them at once.

        Each issue is one line: the place in the file as JSON pointer (/ for the whole file),
        "error" or "warning", and a sentence that says what to do. With several files a line
        begins with the file's name and #.

        A file that can be used is said to be so in a last line.

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

        var reading = StudyReader.Read(json);
        foreach (var issue in reading.Issues)
        {
            var place = issue.Pointer.Length == 0 ? "/" : issue.Pointer;
            output.WriteLine($"{prefix}{OneLine(place)} {Word(issue.Severity)} {OneLine(issue.Sentence)}");
        }

        if (reading.Study is not { } study)
        {
            return ExitCode.Faults;
        }

        output.WriteLine($"{file}: study {study.Id} version {study.Version} can be used; {Counted(reading.Issues.Length)}.");
        return ExitCode.Good;
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
