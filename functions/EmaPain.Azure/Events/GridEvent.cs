using System.Globalization;
using System.Text.Json;

namespace EmaPain.Azure.Events;

/// <summary>One event in either schema; names are found in any casing, and what is missing is null.</summary>
internal sealed record GridEvent(string Type, string? Id, DateTimeOffset? Time, JsonElement Data)
{
    private static readonly DateTimeOffset Earliest = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public string? MessageId => Text(Data, "messageId") is { Length: > 0 } id ? id : Id;

    /// <summary>The carrier's time, else the event's.</summary>
    public DateTimeOffset? ReceivedAt => Instant(Data, "receivedTimestamp") ?? Time;

    /// <summary>Nothing where it is no event of any kind.</summary>
    public static GridEvent? Of(JsonElement json)
    {
        var type = Text(json, "eventType") ?? Text(json, "type");
        return string.IsNullOrEmpty(type)
            ? null
            : new GridEvent(type, Text(json, "id"), Instant(json, "eventTime") ?? Instant(json, "time"), Property(json, "data") ?? default);
    }

    public bool Is(string type) => Type.Equals(type, StringComparison.OrdinalIgnoreCase);

    /// <summary>A string, or a number as it is written.</summary>
    public static string? Text(JsonElement json, string name) => Property(json, name) switch
    {
        { ValueKind: JsonValueKind.String } value => value.GetString(),
        { ValueKind: JsonValueKind.Number } value => value.GetRawText(),
        _ => null,
    };

    private static DateTimeOffset? Instant(JsonElement json, string name) =>
        DateTimeOffset.TryParse(
            Text(json, name), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time)
        && time >= Earliest
            ? time
            : null;

    private static JsonElement? Property(JsonElement json, string name)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        foreach (var property in json.EnumerateObject())
        {
            if (property.Name.Equals(name, StringComparison.OrdinalIgnoreCase) && property.Value.ValueKind != JsonValueKind.Null)
            {
                return property.Value;
            }
        }

        return null;
    }
}
