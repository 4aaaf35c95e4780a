using EmaPain.House.Tests.Repository;
using EmaPain.House.Tests.Structure;

namespace EmaPain.House.Tests.Code;

/// <summary>A closed hierarchy is an abstract record with its cases inside; a switch over it can be checked by reading one file.</summary>
public sealed class HierarchyTests
{
    private static readonly Type[] Types = [.. ProjectFile.Product.SelectMany(project => Assemblies.Of(project.Name).GetTypes())];

    [Fact]
    public void Every_case_lies_in_its_hierarchy_and_is_sealed()
    {
        var hierarchies = Types.Where(IsAbstractRecord).ToList();
        Assert.True(hierarchies.Count > 5, "The hierarchies were not found.");
        HouseRule.IsKept(hierarchies.SelectMany(hierarchy => Faults(hierarchy, Types)), "A case lies outside or can be derived from, or there is none.");
    }

    [Fact]
    public void An_open_hierarchy_is_found()
    {
        Assert.Equal(3, Faults(typeof(Open), [typeof(Open), typeof(Outside), typeof(Open.Unsealed)]).Count());
        Assert.Single(Faults(typeof(Open), [typeof(Open)]));
    }

    private static bool IsAbstractRecord(Type type) => type is { IsClass: true, IsAbstract: true } && type.GetMethod("<Clone>$") is not null;

    private static IEnumerable<string> Faults(Type hierarchy, Type[] types)
    {
        var cases = types.Where(type => type.BaseType is { } parent && (parent.IsGenericType ? parent.GetGenericTypeDefinition() : parent) == hierarchy).ToList();
        if (cases.Count == 0)
        {
            yield return $"{hierarchy}: no case";
        }

        foreach (var one in cases)
        {
            if (one.DeclaringType != hierarchy)
            {
                yield return $"{one}: not inside {hierarchy}";
            }

            if (!one.IsSealed && !IsAbstractRecord(one))
            {
                yield return $"{one}: not sealed";
            }
        }
    }

    public abstract record Open
    {
        public record Unsealed : Open;
    }

    public record Outside : Open;
}
