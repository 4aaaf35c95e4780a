using EmaPain.Domain.Studies;
using EmaPain.Domain.Studies.Reading;

namespace EmaPain.Cli.Studies;

/// <summary>Finds the study that a command names: the path of a file, or the id of a shipped study, of which the newest version is meant.</summary>
internal static class StudySource
{
    private const string Ending = ".study.json";
    private static readonly string Shipped = Path.Combine(AppContext.BaseDirectory, "studies");

    /// <exception cref="CouldNotRunException">No such study, or a file with errors.</exception>
    public static StudyDefinition Open(string named)
    {
        var file = File.Exists(named) ? named : NewestOf(named);
        var reading = StudyReader.Read(File.ReadAllText(file));
        return reading.Study ?? throw new CouldNotRunException(
            $"{file} has errors, the first of which is {reading.Issues[0].Pointer} {reading.Issues[0].Sentence} 'emapain study check {file}' lists them all.");
    }

    private static string NewestOf(string id)
    {
        var folder = Path.Combine(Shipped, id);
        return id.Contains(Path.DirectorySeparatorChar, StringComparison.Ordinal) || !Directory.Exists(folder)
            ? throw new CouldNotRunException(
                $"There is no study '{id}'. Give the path of a study file, or one of: {string.Join(", ", Directory.GetDirectories(Shipped).Select(Path.GetFileName).Order())}.")
            : Directory.GetFiles(folder, $"*{Ending}").MaxBy(VersionOf)!;
    }

    private static int VersionOf(string file) => int.Parse(Path.GetFileName(file)[..^Ending.Length], null);
}
