using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace EmaPain.App.Tests.Golden;

/// <summary>A golden conversation: what is said and recorded, and what has to come of it. One event on one line, so that people can read it.</summary>
internal sealed record GoldenFile(string About, JsonObject Options, IReadOnlyList<string> Script, IReadOnlyList<JsonObject> Events, JsonObject End)
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static GoldenFile Read(string path)
    {
        var json = JsonNode.Parse(File.ReadAllText(path))!.AsObject();
        return new GoldenFile(
            json["about"]!.GetValue<string>(),
            json["options"]?.AsObject() ?? [],
            [.. json["script"]!.AsArray().Select(line => line!.GetValue<string>())],
            [.. (json["events"]?.AsArray() ?? []).Select(line => line!.AsObject())],
            json["end"]?.AsObject() ?? []);
    }

    public string Write()
    {
        var text = new StringBuilder("{\n");
        text.Append("  \"about\": ").Append(Line(JsonValue.Create(About))).Append(",\n");
        text.Append("  \"options\": ").Append(Line(Options)).Append(",\n");
        Rows(text, "script", Script.Select(line => Line(JsonValue.Create(line)))).Append(",\n");
        Rows(text, "events", Events.Select(Line)).Append(",\n");
        return text.Append("  \"end\": ").Append(Line(End)).Append("\n}\n").ToString();
    }

    private static StringBuilder Rows(StringBuilder text, string name, IEnumerable<string> rows) =>
        text.Append("  \"").Append(name).Append("\": [\n    ").AppendJoin(",\n    ", rows).Append("\n  ]");

    private static string Line(JsonNode? node) => node!.ToJsonString(Readable);
}
