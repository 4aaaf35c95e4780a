#nullable enable
using System.Globalization;
using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.Serialization;
using System.Text;
using System.Text.Json;

namespace Azure.Data.Tables.Entities;

/// <summary>One column of a class: its name on the wire and how its values cross.</summary>
internal sealed class EntityMember
{
    private readonly Type type;
    private readonly Func<object, object?>? getter;
    private readonly Action<object, object?>? setter;
    private readonly Func<JsonElement, object?> parse;
    private readonly object? missing;

    private EntityMember(MemberInfo member, Type type, bool readable, bool writable)
    {
        this.type = Nullable.GetUnderlyingType(type) ?? type;
        Name = member.GetCustomAttribute<DataMemberAttribute>()?.Name ?? member.Name;
        Annotation = Name + EntityWriter.TypeSuffix;
        ReadName = Encoding.UTF8.GetBytes(Name == nameof(ITableEntity.ETag) ? TableEntity.ETagKey : Name);
        NameRefusal = EntityLimits.OfName(Name);
        getter = readable ? Getter(member) : null;
        setter = writable ? Setter(member, type) : null;
        parse = Parser(this.type);
        missing = type.IsValueType ? Activator.CreateInstance(type) : null;
    }

    public string Name { get; }

    public string Annotation { get; }

    public byte[] ReadName { get; }

    public Refusal? NameRefusal { get; }

    /// <summary>The service keeps ETag and Timestamp itself.</summary>
    public bool IsWritten => getter is not null && Name is not (nameof(ITableEntity.ETag) or nameof(ITableEntity.Timestamp));

    public bool IsRead => setter is not null;

    public static EntityMember Of(MemberInfo member) => member switch
    {
        PropertyInfo property => new(member, property.PropertyType, property.GetMethod?.IsPublic == true, property.SetMethod?.IsPublic == true),
        FieldInfo field => new(member, field.FieldType, true, !field.IsInitOnly),
        _ => throw new ArgumentException("Only properties and fields are columns.", nameof(member)),
    };

    public object? Get(object entity)
    {
        var value = getter!(entity);
        return type.IsEnum ? value?.ToString() : value;
    }

    public void Set(object entity, JsonElement value) =>
        setter!(entity, value.ValueKind == JsonValueKind.Null ? missing : parse(value));

    private static Func<object, object?> Getter(MemberInfo member)
    {
        var entity = Expression.Parameter(typeof(object));
        var access = Expression.MakeMemberAccess(Expression.Convert(entity, member.DeclaringType!), member);
        return Expression.Lambda<Func<object, object?>>(Expression.Convert(access, typeof(object)), entity).Compile();
    }

    private static Action<object, object?> Setter(MemberInfo member, Type type)
    {
        var entity = Expression.Parameter(typeof(object));
        var value = Expression.Parameter(typeof(object));
        var access = Expression.MakeMemberAccess(Expression.Convert(entity, member.DeclaringType!), member);
        return Expression.Lambda<Action<object, object?>>(Expression.Assign(access, Expression.Convert(value, type)), entity, value).Compile();
    }

    private static Func<JsonElement, object?> Parser(Type type) => type switch
    {
        _ when type == typeof(string) => static value => value.ValueKind == JsonValueKind.String ? value.GetString() : null,
        _ when type == typeof(int) => static value => value.GetInt32(),
        _ when type == typeof(long) => static value => long.Parse(value.GetString()!, CultureInfo.InvariantCulture),
        _ when type == typeof(double) => static value => value.GetDouble(),
        _ when type == typeof(bool) => static value => value.GetBoolean(),
        _ when type == typeof(Guid) => static value => value.GetGuid(),
        _ when type == typeof(DateTimeOffset) => static value => DateTimeOffset.Parse(value.GetString()!, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind),
        _ when type == typeof(DateTime) => static value => DateTime.Parse(value.GetString()!, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind),
        _ when type == typeof(byte[]) => static value => value.GetBytesFromBase64(),
        _ when type == typeof(BinaryData) => static value => BinaryData.FromBytes(value.GetBytesFromBase64()),
        _ when type == typeof(ETag) => static value => new ETag(value.GetString()!),
        _ when type.IsEnum => value => Enum.Parse(type, value.GetString()!),
        _ => value => throw new NotSupportedException($"Not supported type {type}"),
    };
}
