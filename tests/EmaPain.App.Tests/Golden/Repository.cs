using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
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

    /// <summary>The newest version of a published study.</summary>
    public static StudyDefinition Newest(string id) => Study(id, Directory.EnumerateFiles(Path.Combine(Root, "functions", "studies", id), "*.study.json")
        .Max(file => int.Parse(Path.GetFileName(file).Split('.')[0], CultureInfo.InvariantCulture)));

    /// <summary>The published study with values put in by JSON pointer, for features that no published study uses; checked as every study is.</summary>
    public static StudyDefinition Study(string id, int version, JsonObject? edits)
    {
        if (edits is null)
        {
            return Study(id, version);
        }

        var file = File.ReadAllText(Path.Combine(Root, "functions", "studies", id, $"{version}.study.json"));
        var json = JsonNode.Parse(file, documentOptions: new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip })!;
        foreach (var (pointer, value) in edits)
        {
            var steps = pointer.Split('/')[1..];
            var parent = steps[..^1].Aggregate(json, (node, step) => node is JsonArray list ? list[int.Parse(step, CultureInfo.InvariantCulture)]! : node[step]!);
            switch (parent)
            {
                case JsonArray list when steps[^1] == "-":
                    list.Add(value?.DeepClone());
                    break;
                case JsonArray list:
                    list[int.Parse(steps[^1], CultureInfo.InvariantCulture)] = value?.DeepClone();
                    break;
                default:
                    parent[steps[^1]] = value?.DeepClone();
                    break;
            }
        }

        var reading = StudyReader.Read(json.ToJsonString());
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
