namespace EmaPain.House.Tests.Infrastructure;

/// <summary>A resource type or an object of it, as its publisher describes it: what may be set, what has to be, and to which values.</summary>
internal sealed class PublishedType
{
    private readonly Dictionary<string, PublishedType> properties = [];
    private readonly HashSet<string> required = [];
    private string values = "object";

    /// <summary>Reads a line such as <c>properties.rules[].action*: Allow|Deny</c> into this type.</summary>
    public void Add(string line)
    {
        var colon = line.LastIndexOf(": ", StringComparison.Ordinal);
        var type = this;
        foreach (var part in line[..colon].Replace("odata.type", "odata'type", StringComparison.Ordinal).Split('.'))
        {
            var name = part.TrimEnd('[', ']', '*').Replace("odata'type", "odata.type", StringComparison.Ordinal);
            if (part.Contains('*', StringComparison.Ordinal))
            {
                type.required.Add(name);
            }

            type = type.properties.TryGetValue(name, out var inner) ? inner : type.properties[name] = new PublishedType();
        }

        type.values = line[(colon + 2)..];
    }

    /// <summary>What of the value does not fit; what has to be computed fits everywhere.</summary>
    public IEnumerable<string> Faults(BicepValue value, string path)
    {
        value = value.Each;
        return value.IsList ? value.Items.SelectMany(item => Faults(item, path + "[]"))
            : value.Either.Count > 0 ? value.Either.SelectMany(one => Faults(one, path))
            : value.IsObject && properties.Count > 0 ? ObjectFaults(value, path)
            : value.IsLiteral && !Fits(value) ? [$"{path}: '{value.Text}' is none of {values}"]
            : [];
    }

    private IEnumerable<string> ObjectFaults(BicepValue value, string path) =>
        required.Except(value.Properties.Keys).Select(name => $"{path}.{name} is missing")
            .Concat(value.Properties.SelectMany(property => Of(property.Key) is { } type
                ? type.Faults(property.Value, $"{path}.{property.Key}") : [$"{path}.{property.Key} is not known"]));

    private PublishedType? Of(string name) => properties.GetValueOrDefault(name) ?? properties.GetValueOrDefault("{}");

    private bool Fits(BicepValue value) => values switch
    {
        "string" => value.Json.ValueKind == System.Text.Json.JsonValueKind.String,
        "int" => value.Json.ValueKind == System.Text.Json.JsonValueKind.Number,
        "bool" => value.Json.ValueKind is System.Text.Json.JsonValueKind.True or System.Text.Json.JsonValueKind.False,
        _ => values.Split('|').Contains(value.Text),
    };
}
