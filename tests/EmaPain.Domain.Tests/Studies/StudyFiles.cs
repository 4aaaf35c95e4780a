using System.Globalization;

namespace EmaPain.Domain.Tests.Studies;

/// <summary>The study files of the repository.</summary>
internal static class StudyFiles
{
    public static string Folder { get; } = Find();

    public static string Read(string study, int version = 1) => File.ReadAllText(Path.Combine(Folder, study, $"{version}.study.json"));

    public static IEnumerable<string> Studies => Directory.EnumerateDirectories(Folder).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal);

    /// <summary>The same for theories.</summary>
    public static TheoryData<string> All => new(Studies);

    public static int NewestOf(string study) => Directory.EnumerateFiles(Path.Combine(Folder, study), "*.study.json")
        .Max(file => int.Parse(Path.GetFileName(file).Split('.')[0], CultureInfo.InvariantCulture));

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "EmaPain.sln")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(
            folder?.FullName ?? throw new InvalidOperationException("EmaPain.sln was not found above the tests."),
            "functions",
            "studies");
    }
}
