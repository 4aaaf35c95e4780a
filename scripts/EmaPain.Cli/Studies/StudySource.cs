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
        var file = FileOf(named);
        var reading = StudyReader.Read(NamedFile.Open(file, File.ReadAllText));
        return reading.Study ?? throw new CouldNotRunException(
            $"{file} has errors, the first of which is {reading.Issues[0].Pointer} {reading.Issues[0].Sentence} 'emapain study check {file}' lists them all.");
    }

    /// <summary>The later versions of a study that lie beside its file, the earliest first.</summary>
    public static IReadOnlyList<StudyDefinition> LaterThan(StudyDefinition study, string named) =>
    [
        .. Directory.GetFiles(Path.GetDirectoryName(Path.GetFullPath(FileOf(named)))!, $"*{Ending}")
            .Select(file => StudyReader.Read(NamedFile.Open(file, File.ReadAllText)).Study).OfType<StudyDefinition>()
            .Where(other => other.Id == study.Id && other.Version > study.Version)
            .OrderBy(other => other.Version),
    ];

    private static string FileOf(string named) => File.Exists(named) ? named : NewestOf(named);

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
