using System.Text.Json;
using System.Text.Json.Nodes;
using EmaPain.Domain.Json;
using EmaPain.Domain.Studies;

namespace EmaPain.Domain.Tests.Studies;

/// <summary>A shipped study file as a tree that a test may change, by JSON pointers.</summary>
internal sealed class StudyJson(JsonNode root)
{
    public static StudyJson Of(string study) =>
        new(JsonNode.Parse(StudyFiles.Read(study), documentOptions: new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip })!);

    public StudyJson Set(string path, JsonNode? value)
    {
        var (parent, name) = Parent(path);
        if (parent is JsonArray array)
        {
            array[int.Parse(name, System.Globalization.CultureInfo.InvariantCulture)] = value;
        }
        else
        {
            parent[name] = value;
        }

        return this;
    }

    public StudyJson Remove(string path)
    {
        var (parent, name) = Parent(path);
        if (parent is JsonArray array)
        {
            array.RemoveAt(int.Parse(name, System.Globalization.CultureInfo.InvariantCulture));
        }
        else
        {
            Assert.True(parent.AsObject().Remove(name), $"{path} is not there to be removed.");
        }

        return this;
    }

    /// <summary>Adds an entry, written as JSON, at the end of a list.</summary>
    public StudyJson Append(string path, string json)
    {
        At(path).AsArray().Add(JsonNode.Parse(json));
        return this;
    }

    public StudyDefinition ToStudy() => DomainJson.Read<StudyDefinition>(ToString());

    public override string ToString() => root.ToJsonString();

    private (JsonNode Parent, string Name) Parent(string path)
    {
        var cut = path.LastIndexOf('/');
        return (At(path[..cut]), path[(cut + 1)..]);
    }

    public JsonNode At(string path) => path.Split('/', StringSplitOptions.RemoveEmptyEntries).Aggregate(
        root,
        (node, step) => (node is JsonArray array ? array[int.Parse(step, System.Globalization.CultureInfo.InvariantCulture)] : node[step])
            ?? throw new InvalidOperationException($"{path} is not in the study file."));
}
