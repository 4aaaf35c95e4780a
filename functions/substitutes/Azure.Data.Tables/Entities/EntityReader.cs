#nullable enable
using System.Globalization;
using System.Text.Json;

namespace Azure.Data.Tables.Entities;

/// <summary>Reads rows from the service's JSON with minimal metadata.</summary>
internal static class EntityReader
{
    public static T ReadOne<T>(BinaryData content)
        where T : class, ITableEntity
    {
        using var document = JsonDocument.Parse(content.ToMemory());
        return Read<T>(document.RootElement);
    }

    public static T Read<T>(JsonElement row)
        where T : class, ITableEntity =>
        typeof(T) == typeof(TableEntity) ? (T)(object)ReadDynamic(row) : (T)EntityShape.Of(typeof(T)).Read(row);

    private static TableEntity ReadDynamic(JsonElement row)
    {
        var values = new Dictionary<string, object?>();
        List<(string Name, string? Type)>? annotations = null;
        foreach (var property in row.EnumerateObject())
        {
            var name = property.Name;
            if (name.EndsWith(EntityWriter.TypeSuffix, StringComparison.Ordinal))
            {
                (annotations ??= []).Add((name[..^EntityWriter.TypeSuffix.Length], property.Value.GetString()));
            }
            else if (name == nameof(ITableEntity.Timestamp))
            {
                values[name] = Instant(property.Value);
            }
            else if (name != "odata.metadata")
            {
                values[name] = Plain(property.Value);
            }
        }

        foreach (var (name, type) in annotations ?? [])
        {
            if (values.TryGetValue(name, out var value) && value is string text)
            {
                values[name] = Annotated(text, type);
            }
        }

        return new TableEntity(values!);
    }

    private static object? Plain(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Number => value.TryGetInt32(out var whole) ? (object)whole : value.GetDouble(),
        _ => value.GetString(),
    };

    private static object Annotated(string text, string? type) => type switch
    {
        "Edm.Int64" => long.Parse(text, CultureInfo.InvariantCulture),
        "Edm.DateTime" => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind),
        "Edm.Guid" => Guid.Parse(text),
        "Edm.Binary" => Convert.FromBase64String(text),
        "Edm.String" or null => text,
        _ => throw new NotSupportedException($"Not supported type {type}"),
    };

    private static DateTimeOffset Instant(JsonElement value) =>
        DateTimeOffset.Parse(value.GetString()!, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind);
}
