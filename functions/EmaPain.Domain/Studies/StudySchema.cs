using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Json;
using NodaTime;

namespace EmaPain.Domain.Studies;

/// <summary>The JSON schema of a study file, made from the types, so that editors can help; what the rules ask goes further.</summary>
public static class StudySchema
{
    private const string TimeOfDay = "^([01][0-9]|2[0-3]):[0-5][0-9]$";
    private const string NoKeyBreakers = @"^[^/\\#?~\u0000-\u001f\u007f-\u009f]+$";

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The schema as text, ending with a line feed.</summary>
    public static string Write()
    {
        var options = new JsonSchemaExporterOptions { TreatNullObliviousAsNonNullable = true, TransformSchemaNode = Described };
        var schema = DomainJson.Options.GetJsonSchemaAsNode(typeof(StudyDefinition), options).AsObject();
        schema.Insert(0, "$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.Insert(1, "title", "EmaPain study file");
        return schema.ToJsonString(Indented).ReplaceLineEndings("\n") + "\n";
    }

    /// <summary>Says of our own converters what they write; the exporter cannot look into them.</summary>
    private static JsonNode Described(JsonSchemaExporterContext context, JsonNode schema)
    {
        var type = Nullable.GetUnderlyingType(context.TypeInfo.Type) ?? context.TypeInfo.Type;
        if (type == typeof(LocalTime))
        {
            return Text(context, TimeOfDay);
        }

        if (type == typeof(IsoDayOfWeek))
        {
            var days = schema["enum"]!.AsArray();
            days.Remove(days.First(day => (string?)day == "none"));
            return schema;
        }

        return type.GetInterfaces().Any(face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IId<>))
            ? Text(context, NoKeyBreakers)
            : schema;
    }

    private static JsonObject Text(JsonSchemaExporterContext context, string pattern) => new()
    {
        ["type"] = context.TypeInfo.Type == (Nullable.GetUnderlyingType(context.TypeInfo.Type) ?? context.TypeInfo.Type)
            ? "string"
            : new JsonArray("string", "null"),
        ["pattern"] = pattern,
    };
}
