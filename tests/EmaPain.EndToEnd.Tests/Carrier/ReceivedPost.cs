using System.Text.Json.Nodes;

namespace EmaPain.EndToEnd.Tests.Carrier;

/// <summary>What the test's webhook was sent.</summary>
internal sealed record ReceivedPost(string Method, string? ContentType, IReadOnlyDictionary<string, string> Headers, JsonNode? Body)
{
    public IReadOnlyList<JsonNode> Events => Body is JsonArray list ? [.. list.Select(item => item!)] : [Body!];
}
