using System.Text.Json;

namespace EmaPain.Local.Hosting;

/// <summary>What this host reads from host.json, with the Functions host's defaults.</summary>
public sealed record HostSettings
{
    private static readonly JsonSerializerOptions Reading = new(JsonSerializerDefaults.Web) { ReadCommentHandling = JsonCommentHandling.Skip };

    /// <summary>First part of every route; may be empty.</summary>
    public string RoutePrefix { get; init; } = "api";

    public QueueSettings Queues { get; init; } = new();

    public static HostSettings Read(string file)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(file), new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip });
        var settings = new HostSettings();
        if (Section(document.RootElement, "http") is { } http && http.TryGetProperty("routePrefix", out var prefix))
        {
            settings = settings with { RoutePrefix = prefix.GetString() ?? "" };
        }

        return Section(document.RootElement, "queues") is { } queues
            ? settings with { Queues = queues.Deserialize<QueueSettings>(Reading) ?? new() }
            : settings;
    }

    private static JsonElement? Section(JsonElement root, string name) =>
        root.TryGetProperty("extensions", out var extensions) && extensions.TryGetProperty(name, out var section) ? section : null;
}
