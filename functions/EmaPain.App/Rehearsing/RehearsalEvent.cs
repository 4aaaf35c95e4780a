using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using NodaTime;
using NodaTime.Text;

namespace EmaPain.App.Rehearsing;

/// <summary>Something that a rehearsal shows; written as one line of JSON (design section 10).</summary>
/// <param name="At">When.</param>
/// <param name="Local">When, on the person's wall.</param>
/// <param name="Kind">textIn, textOut, answer, score, ledger, alert, call (a further step of an alert's ladder), missed, status or task.</param>
/// <param name="Occasion">The occasion, where it belongs to one.</param>
/// <param name="Details">What the kind has beyond that, in order.</param>
public sealed record RehearsalEvent(Instant At, LocalDateTime Local, string Kind, string? Occasion, JsonObject Details)
{
    /// <summary>The kind of a further step of an alert's ladder.</summary>
    public const string Call = "call";

    private static readonly InstantPattern Second = InstantPattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm:ss'Z'");
    private static readonly LocalDateTimePattern Minute = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm");
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public JsonObject ToJson()
    {
        var json = new JsonObject
        {
            ["at"] = Second.Format(At),
            ["local"] = Minute.Format(Local),
            ["kind"] = Kind,
            ["occasion"] = Occasion,
        };
        foreach (var (name, value) in Details)
        {
            json[name] = value?.DeepClone();
        }

        return json;
    }

    public override string ToString() => ToJson().ToJsonString(Readable);
}
