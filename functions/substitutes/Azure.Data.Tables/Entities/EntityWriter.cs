#nullable enable
using System.Buffers;
using System.Globalization;
using System.Text.Json;

namespace Azure.Data.Tables.Entities;

/// <summary>Writes rows as the service's JSON, with type annotations where JSON has no such type, and counts them against the limits.</summary>
internal sealed class EntityWriter(ArrayBufferWriter<byte> body) : IDisposable
{
    public const string TypeSuffix = "@odata.type";

    private readonly Utf8JsonWriter json = new(body, new JsonWriterOptions { SkipValidation = true });
    private EntityLimits limits;

    /// <summary>Appends the row to the body, or says why the service would refuse it.</summary>
    public Refusal? Write(ITableEntity entity)
    {
        limits = default;
        json.Reset(body);
        json.WriteStartObject();
        if (entity is TableEntity dynamic)
        {
            WriteDynamic(dynamic);
        }
        else
        {
            foreach (var member in EntityShape.Of(entity.GetType()).Written)
            {
                WriteProperty(member.Name, member.Annotation, member.Get(entity), member.NameRefusal);
            }
        }

        json.WriteEndObject();
        json.Flush();
        return limits.Verdict();
    }

    public void Dispose() => json.Dispose();

    private void WriteDynamic(TableEntity entity)
    {
        using var properties = entity.Properties();
        while (properties.MoveNext())
        {
            var (name, value) = properties.Current;
            if (name is not (TableEntity.ETagKey or nameof(ITableEntity.Timestamp)))
            {
                WriteProperty(name, null, value, EntityLimits.OfName(name));
            }
        }
    }

    private void WriteProperty(string name, string? annotation, object? value, Refusal? nameRefusal)
    {
        if (value is string key && name is (nameof(ITableEntity.PartitionKey) or nameof(ITableEntity.RowKey)))
        {
            json.WriteString(name, key);
            limits.CountKey(name, key);
            return;
        }

        switch (value)
        {
            case null:
                json.WriteNull(name);
                break;
            case string text:
                json.WriteString(name, text);
                limits.CountSized(name, nameRefusal, 2L * text.Length);
                break;
            case int number:
                json.WriteNumber(name, number);
                limits.Count(name, nameRefusal, 4);
                break;
            case bool truth:
                json.WriteBoolean(name, truth);
                limits.Count(name, nameRefusal, 1);
                break;
            default:
                WriteAnnotated(name, annotation ?? name + TypeSuffix, value, nameRefusal);
                break;
        }
    }

    private void WriteAnnotated(string name, string annotation, object value, Refusal? nameRefusal)
    {
        switch (value)
        {
            case long number:
                json.WriteString(name, number.ToString(CultureInfo.InvariantCulture));
                json.WriteString(annotation, "Edm.Int64");
                limits.Count(name, nameRefusal, 8);
                break;
            case double number:
                json.WriteNumber(name, number);
                json.WriteString(annotation, "Edm.Double");
                limits.Count(name, nameRefusal, 8);
                break;
            case Guid id:
                json.WriteString(name, id);
                json.WriteString(annotation, "Edm.Guid");
                limits.Count(name, nameRefusal, 16);
                break;
            case DateTimeOffset instant:
                WriteInstant(name, annotation, instant.UtcDateTime, nameRefusal);
                break;
            case DateTime { Kind: DateTimeKind.Utc } instant:
                WriteInstant(name, annotation, instant, nameRefusal);
                break;
            case DateTime:
                throw new NotSupportedException($"The DateTime of '{name}' has no Kind of Utc; Azure's clients require UTC.");
            case byte[] bytes:
                WriteBinary(name, annotation, bytes, nameRefusal);
                break;
            case BinaryData bytes:
                WriteBinary(name, annotation, bytes.ToMemory().Span, nameRefusal);
                break;
            case Enum:
                throw new NotSupportedException("Enum values are only supported for custom model types implementing ITableEntity.");
            default:
                throw new NotSupportedException($"Not supported type {value.GetType()}");
        }
    }

    private void WriteInstant(string name, string annotation, DateTime utc, Refusal? nameRefusal)
    {
        Span<byte> text = stackalloc byte[32];
        utc.TryFormat(text, out var length, "O", CultureInfo.InvariantCulture);
        json.WriteString(name, text[..length]);
        json.WriteString(annotation, "Edm.DateTime");
        limits.CountInstant(name, nameRefusal, utc);
    }

    private void WriteBinary(string name, string annotation, ReadOnlySpan<byte> bytes, Refusal? nameRefusal)
    {
        json.WriteBase64String(name, bytes);
        json.WriteString(annotation, "Edm.Binary");
        limits.CountSized(name, nameRefusal, bytes.Length);
    }
}
