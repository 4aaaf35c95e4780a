using System.Buffers;
using System.Globalization;
using System.Text.Json;
using Azure.Data.Tables;

namespace EmaPain.Azure.Backups;

/// <summary>
/// A row as one line of JSON, typed as the table service itself writes JSON: whole numbers are Int32, and what JSON cannot tell stands beside it
/// as <c>Name@odata.type</c>. Timestamp and ETag are the service's and are left out.
/// </summary>
public static class RowLine
{
    private const string TypeSuffix = "@odata.type";
    private const string Int64 = "Edm.Int64";
    private const string Double = "Edm.Double";
    private const string DateTime = "Edm.DateTime";
    private const string GuidType = "Edm.Guid";
    private const string Binary = "Edm.Binary";
    private static readonly string[] Services = ["odata.etag", nameof(TableEntity.Timestamp)];

    /// <summary>Appends the row and a line feed.</summary>
    public static void Write(TableEntity row, IBufferWriter<byte> to)
    {
        using (var json = new Utf8JsonWriter(to))
        {
            json.WriteStartObject();
            foreach (var (name, value) in row.Where(column => column.Value is not null && !Services.Contains(column.Key)))
            {
                WriteValue(json, name, value);
            }

            json.WriteEndObject();
        }

        to.Write("\n"u8);
    }

    /// <exception cref="FormatException">It is no row.</exception>
    public static TableEntity Read(string line)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            var values = new Dictionary<string, object>(StringComparer.Ordinal);
            foreach (var column in document.RootElement.EnumerateObject().Where(column => !column.Name.EndsWith(TypeSuffix, StringComparison.Ordinal)))
            {
                var type = document.RootElement.TryGetProperty(column.Name + TypeSuffix, out var given) ? given.GetString() : null;
                values[column.Name] = ValueOf(column.Value, type);
            }

            return values.GetValueOrDefault(nameof(TableEntity.PartitionKey)) is string && values.GetValueOrDefault(nameof(TableEntity.RowKey)) is string
                ? new TableEntity(values)
                : throw new FormatException("It has no keys.");
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            throw new FormatException($"It is no row: {fault.Message}", fault);
        }
    }

    private static void WriteValue(Utf8JsonWriter json, string name, object value)
    {
        switch (value)
        {
            case string text:
                json.WriteString(name, text);
                break;
            case int number:
                json.WriteNumber(name, number);
                break;
            case bool truth:
                json.WriteBoolean(name, truth);
                break;
            default:
                var (text2, type) = Typed(name, value);
                json.WriteString(name, text2);
                json.WriteString(name + TypeSuffix, type);
                break;
        }
    }

    private static (string Text, string Type) Typed(string name, object value) => value switch
    {
        long number => (number.ToString(CultureInfo.InvariantCulture), Int64),
        double number => (number.ToString("R", CultureInfo.InvariantCulture), Double),
        DateTimeOffset instant => (instant.UtcDateTime.ToString("O", CultureInfo.InvariantCulture), DateTime),
        Guid id => (id.ToString("D"), GuidType),
        byte[] bytes => (Convert.ToBase64String(bytes), Binary),
        BinaryData bytes => (Convert.ToBase64String(bytes), Binary),
        _ => throw new BackupFaultException($"Column {name} has a type that this emapain does not know: {value.GetType()}."),
    };

    private static object ValueOf(JsonElement value, string? type) => type switch
    {
        Int64 => long.Parse(value.GetString()!, CultureInfo.InvariantCulture),
        Double => double.Parse(value.GetString()!, CultureInfo.InvariantCulture),
        DateTime => DateTimeOffset.Parse(value.GetString()!, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind),
        GuidType => Guid.ParseExact(value.GetString()!, "D"),
        Binary => Convert.FromBase64String(value.GetString()!),
        null when value.ValueKind == JsonValueKind.Number => value.GetInt32(),
        null when value.ValueKind is JsonValueKind.True or JsonValueKind.False => value.GetBoolean(),
        null => value.GetString()!,
        _ => throw new FormatException($"It has a value of an unknown type {type}."),
    };
}
