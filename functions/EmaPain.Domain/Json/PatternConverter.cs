using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime.Text;

namespace EmaPain.Domain.Json;

/// <summary>Writes a value of NodaTime by its text pattern.</summary>
public sealed class PatternConverter<T>(IPattern<T> pattern) : JsonConverter<T>
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var text = reader.GetString() ?? throw new JsonException($"null is no {typeof(T).Name}.");
        var result = pattern.Parse(text);
        return result.Success ? result.Value : throw new JsonException($"'{text}' is no {typeof(T).Name}.");
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(pattern.Format(value));
}
