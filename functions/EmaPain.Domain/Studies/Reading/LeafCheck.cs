using System.Text.Json;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Json;
using NodaTime;

namespace EmaPain.Domain.Studies.Reading;

/// <summary>Judges values that hold no others: texts, ids, numbers, times, words of a list.</summary>
internal static class LeafCheck
{
    /// <summary>What is wrong with the value, as a sentence; none if it can be read.</summary>
    public static string? Fault(JsonElement element, Type type)
    {
        try
        {
            if (type.IsEnum && !WordsOf(type).Contains(element.GetString()))
            {
                return UnknownWord(element, type);
            }

            return JsonSerializer.Deserialize(element, type, DomainJson.Options) is null ? $"null stands here; write {Wanted(type)}." : null;
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            // InvalidOperationException: an escaped half of a surrogate pair, which is no text.
            return $"{Shown(element)} stands here; write {Wanted(type)}.";
        }
    }

    /// <summary>The member's name, or none where it is no text.</summary>
    public static string? NameOf(JsonProperty member)
    {
        try
        {
            return member.Name;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    public static string NameOf(JsonValueKind kind) => kind switch
    {
        JsonValueKind.Object => "An object",
        JsonValueKind.Array => "A list",
        JsonValueKind.String => "A text",
        JsonValueKind.Number => "A number",
        JsonValueKind.Null => "null",
        _ => "true or false",
    };

    private static string Shown(JsonElement element)
    {
        var raw = element.ValueKind is JsonValueKind.Object or JsonValueKind.Array ? null : element.GetRawText();
        return raw is { Length: <= 40 } ? raw : NameOf(element.ValueKind);
    }

    private static string UnknownWord(JsonElement element, Type type)
    {
        var nearest = NearestName.To(element.GetRawText().Trim('"'), WordsOf(type));
        return nearest is null
            ? $"{Shown(element)} stands here; write {Wanted(type)}."
            : $"{Shown(element)} stands here; did you mean \"{nearest}\"? Write {Wanted(type)}.";
    }

    private static string Wanted(Type type)
    {
        if (type.IsEnum)
        {
            return $"one of: {string.Join(", ", WordsOf(type).Select(word => $"\"{word}\""))}";
        }

        if (type == typeof(LocalTime))
        {
            return "a time of day as \"HH:mm\", 00:00 to 23:59";
        }

        if (type == typeof(string) || type.GetInterfaces().Any(face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IId<>)))
        {
            return "a text in quotes";
        }

        return type == typeof(int) ? "a whole number without quotes" : "a number without quotes";
    }

    private static IEnumerable<string> WordsOf(Type type) =>
        Enum.GetNames(type).Where(name => name != nameof(IsoDayOfWeek.None) || type != typeof(IsoDayOfWeek)).Select(JsonNamingPolicy.CamelCase.ConvertName);
}
