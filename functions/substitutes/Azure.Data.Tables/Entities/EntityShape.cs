#nullable enable
using System.Collections.Concurrent;
using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.Serialization;
using System.Text.Json;

namespace Azure.Data.Tables.Entities;

/// <summary>Which members of a class are columns; found once per class.</summary>
internal sealed class EntityShape
{
    private static readonly ConcurrentDictionary<Type, EntityShape> Shapes = new();
    private static readonly string[] SystemNames =
        [nameof(ITableEntity.PartitionKey), nameof(ITableEntity.RowKey), nameof(ITableEntity.Timestamp), nameof(ITableEntity.ETag)];

    private readonly Func<object> create;
    private readonly EntityMember[] read;

    private EntityShape(Type type)
    {
        var members = Members(type).Select(EntityMember.Of).ToArray();
        Written = [.. members.Where(member => member.IsWritten)];
        read = [.. members.Where(member => member.IsRead)];
        create = type.GetConstructor(Type.EmptyTypes) is { } constructor
            ? Expression.Lambda<Func<object>>(Expression.New(constructor)).Compile()
            : () => throw new MissingMethodException($"No parameterless constructor defined for type '{type}'.");
    }

    /// <summary>The columns that are sent.</summary>
    public IReadOnlyList<EntityMember> Written { get; }

    public static EntityShape Of(Type type) => Shapes.GetOrAdd(type, static found => new EntityShape(found));

    /// <summary>Columns that the row lacks keep their default.</summary>
    public object Read(JsonElement row)
    {
        var entity = create();
        var next = 0;
        foreach (var property in row.EnumerateObject())
        {
            Find(property, ref next)?.Set(entity, property.Value);
        }

        return entity;
    }

    private static IEnumerable<MemberInfo> Members(Type type)
    {
        var members = type.GetMembers(BindingFlags.Public | BindingFlags.Instance);
        var columns = members.Where(member =>
            !member.IsDefined(typeof(IgnoreDataMemberAttribute))
            && (member is FieldInfo || (member is PropertyInfo property && property.GetIndexParameters().Length == 0)));

        // A class may implement ITableEntity explicitly; its keys are then found on the interface.
        var hidden = SystemNames.Except(members.OfType<PropertyInfo>().Select(member => member.Name))
            .Select(name => (MemberInfo)typeof(ITableEntity).GetProperty(name)!);
        return columns.Concat(hidden);
    }

    /// <summary>The service keeps the order in which a row was written, so the next member is most often the right one.</summary>
    private EntityMember? Find(JsonProperty property, ref int next)
    {
        for (var tried = 0; tried < read.Length; tried++)
        {
            var candidate = read[(next + tried) % read.Length];
            if (property.NameEquals(candidate.ReadName))
            {
                next = (next + tried + 1) % read.Length;
                return candidate;
            }
        }

        return null;
    }
}
