using EmaPain.App.Ports;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Studies;
using EmaPain.Domain.Studies.Reading;

namespace EmaPain.Azure.Studies;

/// <summary>The study files of a folder, <c>&lt;id&gt;/&lt;version&gt;.study.json</c>, read once at the start; one mistake stops it.</summary>
public sealed class PublishedStudies : IStudies
{
    private PublishedStudies(IReadOnlyList<StudyDefinition> all) => All = all;

    public IReadOnlyList<StudyDefinition> All { get; }

    /// <exception cref="InvalidOperationException">No file, or a file with mistakes; the message names all of them.</exception>
    public static PublishedStudies Read(string folder)
    {
        var files = Directory.Exists(folder) ? Directory.GetFiles(folder, "*.study.json", SearchOption.AllDirectories) : [];
        return files.Length == 0
            ? throw new InvalidOperationException($"There is no study file (*.study.json) below '{folder}'. Check EmaPain:StudiesFolder.")
            : new PublishedStudies([.. files.Order(StringComparer.Ordinal).Select(ReadFile).OrderBy(study => study.Id.Value, StringComparer.Ordinal).ThenBy(study => study.Version)]);
    }

    public StudyDefinition? Find(StudyId study, int version) => All.FirstOrDefault(known => known.Id == study && known.Version == version);

    public StudyDefinition? Newest(StudyId study) => All.LastOrDefault(known => known.Id == study);

    private static StudyDefinition ReadFile(string file)
    {
        var reading = StudyReader.Read(File.ReadAllText(file));
        return reading.Study ?? throw new InvalidOperationException(
            $"Study file {file} has mistakes:\n{string.Join('\n', reading.Issues.Select(issue => $"  {issue.Pointer} {issue.Sentence}"))}");
    }
}
