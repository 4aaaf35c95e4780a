using EmaPain.Domain.Studies.Rules;

namespace EmaPain.Domain.Tests.Studies.Rules;

public sealed class StudyRulesTests
{
    private static readonly List<Type> Written =
        [.. typeof(IStudyRule).Assembly.GetTypes().Where(type => type.IsClass && typeof(IStudyRule).IsAssignableFrom(type))];

    [Fact]
    public void Every_rule_is_checked_once() =>
        Assert.Equal(Written.Select(type => type.Name).Order(), StudyRules.All.Select(rule => rule.GetType().Name).Order());

    [Fact]
    public void Every_rule_has_tests_of_its_name()
    {
        var tested = typeof(StudyRulesTests).Assembly.GetTypes()
            .Where(type => type.BaseType is { IsGenericType: true } parent && parent.GetGenericTypeDefinition() == typeof(RuleTests<>))
            .Select(type => (type.Name, Rule: type.BaseType!.GetGenericArguments()[0].Name));

        Assert.Equal(Written.Select(type => ($"{type.Name}Tests", type.Name)).Order(), tested.Order());
    }
}
