using System.Text.Json;
using EmaPain.Domain.Studies.Reading;

namespace EmaPain.Domain.Studies.Texts;

/// <summary>Finds the wordings of a file that is no study yet: objects that give texts by language, as <c>{ "en": "Hello" }</c>.</summary>
internal static class LooseWordings
{
    private static readonly string[] Usual = ["en", "es"];

    public static IEnumerable<(string Place, string Text)> Of(JsonElement file) => Of(file, JsonPointer.Root, LanguagesOf(file));

    private static IEnumerable<(string Place, string Text)> Of(JsonElement element, string place, IReadOnlyList<string> languages) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray().SelectMany((child, index) => Of(child, $"{place}/{index}", languages)),
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property => property.Value.ValueKind == JsonValueKind.String && languages.Contains(property.Name)
            ? [(JsonPointer.Below(place, property.Name), property.Value.GetString()!)]
            : Of(property.Value, JsonPointer.Below(place, property.Name), languages)),
        _ => [],
    };

    private static IReadOnlyList<string> LanguagesOf(JsonElement file) =>
        file.ValueKind == JsonValueKind.Object && file.TryGetProperty("languages", out var listed) && listed.ValueKind == JsonValueKind.Array
            ? [.. listed.EnumerateArray().Where(language => language.ValueKind == JsonValueKind.String).Select(language => language.GetString()!)]
            : Usual;
}
