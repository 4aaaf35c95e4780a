using EmaPain.Domain.Studies;
using EmaPain.Domain.Studies.Reading;

namespace EmaPain.App.Tests.Golden;

/// <summary>The files of the repository that tests read.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    public static string Golden { get; } = Path.Combine(Root, "tests", "golden");

    public static StudyDefinition Study(string id, int version = 1)
    {
        var reading = StudyReader.Read(File.ReadAllText(Path.Combine(Root, "functions", "studies", id, $"{version}.study.json")));
        return reading.Study ?? throw new InvalidOperationException(string.Join('\n', reading.Issues));
    }

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "EmaPain.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("EmaPain.sln was not found above the tests.");
    }
}
