using System.Globalization;
using EmaPain.Local.Parts;

namespace EmaPain.Local.Commands;

/// <summary>The published study files of this checkout.</summary>
public static class StudyFiles
{
    /// <summary>Stands for every study.</summary>
    public const string All = "all";

    /// <summary>The newest version of the study, or of each study, in the order of the files; empty where there is none.</summary>
    public static IReadOnlyList<string> Of(string study) =>
    [
        .. from folder in Directory.GetDirectories(RepositoryFolders.Studies).Order(StringComparer.Ordinal)
           where study == All || study == Path.GetFileName(folder)
           let newest = Directory.GetFiles(folder, "*.study.json").MaxBy(VersionOf)
           where newest is not null
           select newest,
    ];

    public static string IdOf(string file) => Path.GetFileName(Path.GetDirectoryName(file)!);

    private static int VersionOf(string file) => int.Parse(Path.GetFileName(file).Split('.')[0], CultureInfo.InvariantCulture);
}
