using System.Text.Json;
using System.Text.Json.Nodes;
using EmaPain.App.Ports;
using EmaPain.App.Tests.Golden;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Json;
using EmaPain.Domain.Studies;

namespace EmaPain.App.Tests.Stage;

/// <summary>The study files of the repository, and such as a test makes of them.</summary>
internal sealed class ShippedStudies(params StudyDefinition[] all) : IStudies
{
    private readonly List<StudyDefinition> all = [.. all];

    public IReadOnlyList<StudyDefinition> All => all;

    public static StudyDefinition MissionReconnect { get; } = Read("mission-reconnect");

    public static StudyDefinition Weekly { get; } = Read("weekly-pst-peg");

    public StudyDefinition? Find(StudyId study, int version) => All.FirstOrDefault(known => known.Id == study && known.Version == version);

    public StudyDefinition? Newest(StudyId study) => All.Where(known => known.Id == study).MaxBy(known => known.Version);

    public void Publish(StudyDefinition study) => all.Add(study);

    /// <summary>A shipped study, changed as a tree of JSON.</summary>
    public static StudyDefinition Read(string study, Action<JsonNode>? change = null)
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, "functions", "studies", study, "1.study.json"));
        var tree = JsonNode.Parse(text, documentOptions: new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip })!;
        change?.Invoke(tree);
        return DomainJson.Read<StudyDefinition>(tree.ToJsonString());
    }
}
