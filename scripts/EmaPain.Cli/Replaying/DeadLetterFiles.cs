using System.Text.Json;
using System.Text.Json.Nodes;

namespace EmaPain.Cli.Replaying;

/// <summary>
/// Dead letters of Event Grid as they lie in their container: files of JSON arrays, each event as it was, with a few properties more that say
/// why it was given up (learn.microsoft.com, Event Grid, "Dead-letter events").
/// </summary>
internal static class DeadLetterFiles
{
    private static readonly string[] Added = ["deadLetterReason", "deliveryAttempts", "lastDeliveryOutcome", "lastHttpStatusCode", "publishTime", "lastDeliveryAttemptTime"];

    /// <summary>The files below a folder, in the order of their names, which begin with the hour.</summary>
    /// <exception cref="CouldNotRunException">There are none.</exception>
    public static IReadOnlyList<string> In(string folder)
    {
        if (!Directory.Exists(folder))
        {
            throw new CouldNotRunException($"There is no folder '{folder}'. Name one of downloaded dead letters; or, for a letter of a queue, give its id as well: emapain replay QUEUE ID.");
        }

        var files = Directory.GetFiles(folder, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList();
        return files.Count > 0 ? files : throw new CouldNotRunException($"There is no file *.json in '{folder}'; download the container event-dead-letters into it.");
    }

    /// <summary>The events of a file as Event Grid delivered them; or what is wrong with it.</summary>
    public static (IReadOnlyList<string> Events, string? Fault) Read(string file)
    {
        try
        {
            var parsed = JsonNode.Parse(NamedFile.Open(file, File.ReadAllText));
            return parsed is JsonArray letters && letters.All(IsEvent)
                ? ([.. letters.Select(Delivered)], null)
                : ([], "nothing handed over: it is no list of events; only files that Event Grid wrote belong into the folder.");
        }
        catch (JsonException fault)
        {
            return ([], $"nothing handed over: it is no JSON (line {fault.LineNumber + 1}); download it again.");
        }
    }

    private static bool IsEvent(JsonNode? letter) => letter is JsonObject { Count: > 0 } one && (one.ContainsKey("eventType") || one.ContainsKey("type"));

    private static string Delivered(JsonNode? letter)
    {
        var carrierEvent = letter!.AsObject();
        foreach (var name in carrierEvent.Select(property => property.Key).Where(name => Added.Contains(name, StringComparer.OrdinalIgnoreCase)).ToList())
        {
            carrierEvent.Remove(name);
        }

        return new JsonArray(carrierEvent.DeepClone()).ToJsonString();
    }
}
