using System.Text.Json;

namespace EmaPain.House.Tests.Infrastructure;

/// <summary>A value of Bicep: a literal, an object, a list, or something to be computed of which only the text is known.</summary>
internal sealed class BicepValue(JsonElement json)
{
    public JsonElement Json => json;

    /// <summary>The literal text, or the expression as written.</summary>
    public string Text => json.ValueKind == JsonValueKind.Object ? json.GetProperty("text").GetString()! : json.ToString();

    public bool IsLiteral => json.ValueKind is JsonValueKind.String or JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False;

    public bool IsObject => Part("object") is not null;

    public bool IsList => json.ValueKind == JsonValueKind.Array;

    public string? Condition => Part("condition")?.GetString();

    /// <summary>The parts of a loop's head: item, perhaps index, list.</summary>
    public IReadOnlyList<string> Loop => Part("loop") is { } loop ? [.. loop.EnumerateArray().Select(part => part.GetString()!)] : [];

    public string? Call => Part("call")?.GetString();

    public IReadOnlyList<BicepValue> Arguments => [.. Part("arguments")!.Value.EnumerateArray().Select(argument => new BicepValue(argument))];

    /// <summary>What stands inside loops and conditions; the value itself where there are none.</summary>
    public BicepValue Each => Part("each") is { } each ? new BicepValue(each).Each : this;

    /// <summary>The two values between which a condition chooses; none for any other value.</summary>
    public IReadOnlyList<BicepValue> Either => Part("either") is { } either ? [.. either.EnumerateArray().Select(one => new BicepValue(one))] : [];

    public IReadOnlyList<BicepValue> Items => [.. json.EnumerateArray().Select(item => new BicepValue(item))];

    public IReadOnlyDictionary<string, BicepValue> Properties =>
        Part("object")!.Value.EnumerateObject().ToDictionary(property => property.Name, property => new BicepValue(property.Value));

    /// <summary>The property at the end of a path such as properties.networkAcls; nothing where there is none.</summary>
    public BicepValue? At(string path) => path.Split('.').Aggregate(
        (BicepValue?)Each, (value, name) => value is { IsObject: true } && value.Properties.TryGetValue(name, out var inner) ? inner : null);

    private JsonElement? Part(string name) => json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var part) ? part : null;
}
