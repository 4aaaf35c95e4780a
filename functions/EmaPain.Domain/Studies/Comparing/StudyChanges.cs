using System.Collections.Immutable;
using System.Text.Json.Nodes;
using EmaPain.Domain.Json;
using EmaPain.Domain.Studies.Reading;

namespace EmaPain.Domain.Studies.Comparing;

/// <summary>Everything in which two versions of a study file differ; comments and spacing are no difference.</summary>
public static class StudyChanges
{
    /// <summary>What members of a list are told apart by, in this order of preference.</summary>
    private static readonly string[] Names = ["id", "level", "instrument"];

    /// <summary>All differences, in the order of the file.</summary>
    public static ImmutableArray<StudyChange> Between(StudyDefinition old, StudyDefinition next) =>
        [.. Differences(JsonPointer.Root, Json(old), Json(next))];

    private static JsonNode? Json(StudyDefinition study) => JsonNode.Parse(DomainJson.Write(study));

    private static IEnumerable<StudyChange> Differences(string place, JsonNode? old, JsonNode? next) => (old, next) switch
    {
        _ when JsonNode.DeepEquals(old, next) => [],
        (JsonObject before, JsonObject after) => Members(place, before, after),
        (JsonArray before, JsonArray after) when Named(before) is { } ours && Named(after) is { } theirs =>
            [.. Order(place, ours, theirs), .. Members(place, ours, theirs)],
        _ => [new StudyChange(StudyAreas.Of(place), place, Text(old), Text(next))],
    };

    private static IEnumerable<StudyChange> Members(string place, JsonObject old, JsonObject next) =>
        old.Select(member => member.Key).Union(next.Select(member => member.Key))
            .SelectMany(name => Differences(JsonPointer.Below(place, name), old[name], next[name]));

    /// <summary>The members by their names; nothing where they have none, or two have the same.</summary>
    private static JsonObject? Named(JsonArray list)
    {
        var named = list.OfType<JsonObject>().Select(member => (Name: NameOf(member), member)).ToList();
        return named.Count < list.Count || named.Exists(entry => entry.Name is null) || named.DistinctBy(entry => entry.Name).Count() < named.Count
            ? null
            : new JsonObject(named.Select(entry => KeyValuePair.Create(entry.Name!, (JsonNode?)entry.member.DeepClone())));
    }

    private static string? NameOf(JsonObject member) => Names.Select(name => (string?)member[name]).FirstOrDefault(name => name is not null);

    /// <summary>The members that stayed, where they stand in another order.</summary>
    private static IEnumerable<StudyChange> Order(string place, JsonObject old, JsonObject next)
    {
        var before = old.Select(member => member.Key).Where(next.ContainsKey).ToList();
        var after = next.Select(member => member.Key).Where(old.ContainsKey).ToList();
        return before.SequenceEqual(after) ? [] : [new StudyChange(StudyAreas.Of(place), place, string.Join(", ", before), string.Join(", ", after))];
    }

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue(out string? text) ? text : node?.ToJsonString(DomainJson.Options);
}
