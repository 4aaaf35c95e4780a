using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using EmaPain.Domain.Json;

namespace EmaPain.Domain.Studies.Reading;

/// <summary>Compares JSON with the types that it has to fill, and goes on after every issue.</summary>
internal sealed class StructureCheck
{
    private readonly List<StudyIssue> issues = [];

    public IReadOnlyList<StudyIssue> Issues => issues;

    /// <summary>Whether nothing but unknown and repeated properties is wrong, so that the types can be filled all the same.</summary>
    public bool CanFill { get; private set; } = true;

    public static StructureCheck Of<T>(JsonElement root)
    {
        var check = new StructureCheck();
        check.Value(root, typeof(T), JsonPointer.Root);
        return check;
    }

    private void Value(JsonElement element, Type type, string at)
    {
        var info = DomainJson.Options.GetTypeInfo(Nullable.GetUnderlyingType(type) ?? type);
        switch (info.Kind)
        {
            case JsonTypeInfoKind.Object when Is(element, JsonValueKind.Object, at):
                Object(element, info, at);
                break;
            case JsonTypeInfoKind.Enumerable when Is(element, JsonValueKind.Array, at):
                Elements(element, info.ElementType!, at);
                break;
            case JsonTypeInfoKind.Dictionary when Is(element, JsonValueKind.Object, at):
                Entries(element, info.ElementType!, at);
                break;
            case JsonTypeInfoKind.None when LeafCheck.Fault(element, info.Type) is { } fault:
                Block(at, fault);
                break;
        }
    }

    private void Object(JsonElement element, JsonTypeInfo info, string at)
    {
        var known = info.Properties.Where(property => property.Set is not null).ToDictionary(property => property.Name, StringComparer.Ordinal);
        var members = Members(element, at);
        foreach (var (name, value) in members)
        {
            if (known.TryGetValue(name, out var property))
            {
                Property(value, property, JsonPointer.Below(at, name));
            }
            else
            {
                issues.Add(StudyIssue.Error(JsonPointer.Below(at, name), Unknown(name, known.Keys)));
            }
        }

        foreach (var missing in known.Values.Where(property => property.IsRequired && members.TrueForAll(member => member.Name != property.Name)))
        {
            Block(JsonPointer.Below(at, missing.Name), $"\"{missing.Name}\" is missing; add it.");
        }
    }

    private void Property(JsonElement value, JsonPropertyInfo property, string at)
    {
        if (value.ValueKind != JsonValueKind.Null)
        {
            Value(value, property.PropertyType, at);
        }
        else if (!property.IsSetNullable)
        {
            Block(at, property.IsRequired ? "null is not allowed here; give a value." : "null is not allowed here; give a value or leave the property out.");
        }
    }

    private void Elements(JsonElement array, Type elementType, string at)
    {
        var place = 0;
        foreach (var element in array.EnumerateArray())
        {
            Value(element, elementType, JsonPointer.Below(at, place++));
        }
    }

    private void Entries(JsonElement entries, Type elementType, string at)
    {
        foreach (var (name, value) in Members(entries, at))
        {
            Value(value, elementType, JsonPointer.Below(at, name));
        }
    }

    private List<(string Name, JsonElement Value)> Members(JsonElement element, string at)
    {
        var members = new List<(string Name, JsonElement Value)>();
        foreach (var member in element.EnumerateObject())
        {
            if (LeafCheck.NameOf(member) is not { } name)
            {
                Block(at, "A property's name holds half of a surrogate pair; write the name in plain characters.");
            }
            else
            {
                if (members.Exists(before => before.Name == name))
                {
                    issues.Add(StudyIssue.Error(JsonPointer.Below(at, name), $"\"{name}\" stands here more than once; keep one."));
                }

                members.Add((name, member.Value));
            }
        }

        return members;
    }

    private bool Is(JsonElement element, JsonValueKind kind, string at)
    {
        if (element.ValueKind == kind)
        {
            return true;
        }

        var wanted = kind == JsonValueKind.Array ? "a list in [ ]" : "an object in { }";
        Block(at, $"{LeafCheck.NameOf(element.ValueKind)} stands here; write {wanted}.");
        return false;
    }

    private void Block(string at, string sentence)
    {
        CanFill = false;
        issues.Add(StudyIssue.Error(at, sentence));
    }

    private static string Unknown(string name, IEnumerable<string> known) =>
        NearestName.To(name, known) is { } nearest
            ? $"\"{name}\" is not known here; did you mean \"{nearest}\"?"
            : $"\"{name}\" is not known here; remove it, or use one of: {string.Join(", ", known)}.";
}
