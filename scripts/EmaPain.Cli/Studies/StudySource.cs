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
        var reading = StudyReader.Read(NamedFile.Open(file, File.ReadAllText));
        return reading.Study ?? throw new CouldNotRunException(
            $"{file} has errors, the first of which is {reading.Issues[0].Pointer} {reading.Issues[0].Sentence} 'emapain study check {file}' lists them all.");
    }

    private static string NewestOf(string id)
    {
        var folders = Directory.GetDirectories(Shipped);
        return folders.FirstOrDefault(folder => Path.GetFileName(folder) == id) is { } named
            ? Directory.GetFiles(named, $"*{Ending}").MaxBy(VersionOf)!
            : throw new CouldNotRunException(
                $"There is no study '{id}'. Give the path of a study file, or one of: {string.Join(", ", folders.Select(Path.GetFileName).Order())}.");
    }

    private static int VersionOf(string file) => int.Parse(Path.GetFileName(file)[..^Ending.Length], null);
}
