using System.Reflection;
using EmaPain.Domain.Ids;

namespace EmaPain.House.Tests.Code;

public sealed class IdTests
{
    private static readonly Type[] Types = typeof(IId<>).Assembly.GetTypes();

    private static bool IsId(Type type) => type.GetInterfaces().Any(face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IId<>));

    [Fact]
    public void Every_type_that_is_called_an_id_is_a_record_of_one_field()
    {
        var ids = Types.Where(type => type.IsPublic && type.Name.EndsWith("Id", StringComparison.Ordinal) && type != typeof(NameBasedId)).ToList();
        Assert.True(ids.Count > 10, "The ids were not found.");
        Assert.All(ids, type => Assert.True(IsId(type), $"{type} is no IId<>."));
    }

    [Fact]
    public void An_id_has_one_field_and_cannot_be_changed() => Assert.All(
        Types.Where(type => IsId(type) && !type.IsInterface),
        type =>
        {
            var field = Assert.Single(type.GetFields(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public));
            Assert.True(field.IsInitOnly, $"{type} can be changed.");
            Assert.NotNull(type.GetMethod("PrintMembers", BindingFlags.Instance | BindingFlags.NonPublic));
        });
}
