using System.Text.Json;

namespace EmaPain.House.Tests.Infrastructure;

/// <summary>A declaration in a Bicep file.</summary>
internal sealed class BicepEntry(string file, JsonElement json)
{
    /// <summary>param, var, type, resource, module or output.</summary>
    public string Kind => Text("kind")!;

    public string Name => Text("name")!;

    /// <summary>Where it stands, as path and line.</summary>
    public string At => $"{file}:{json.GetProperty("line")} {Name}";

    /// <summary>The type of a param or output, as written.</summary>
    public string? Type => Text("type");

    /// <summary>What a resource or module is of: type@version, the type's last part for a nested one, or a file.</summary>
    public string? Of => Text("of");

    public string? ResourceType => Of?.Split('@')[0];

    public bool IsExisting => json.TryGetProperty("existing", out var existing) && existing.GetBoolean();

    /// <summary>The resource around a nested one.</summary>
    public string? Parent => Text("parent");

    public BicepValue Body => new(json.GetProperty("body"));

    public bool HasValue => json.TryGetProperty("value", out _);

    public BicepValue Value => new(json.GetProperty("value"));

    public IEnumerable<string> Decorators => json.GetProperty("decorators").EnumerateArray().Select(one => one.GetProperty("name").GetString()!);

    /// <summary>What its description says; nothing where it has none.</summary>
    public string Description => json.GetProperty("decorators").EnumerateArray().Where(one => one.GetProperty("name").GetString() == "description")
        .Select(one => one.GetProperty("arguments")[0].GetString()).FirstOrDefault() ?? "";

    private string? Text(string property) => json.TryGetProperty(property, out var value) ? value.GetString() : null;
}
