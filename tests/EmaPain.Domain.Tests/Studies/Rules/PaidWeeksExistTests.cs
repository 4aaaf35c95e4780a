using EmaPain.Domain.Studies.Rules;

namespace EmaPain.Domain.Tests.Studies.Rules;

public sealed class PaidWeeksExistTests : RuleTests<PaidWeeksExist>
{
    private const string Weeks = "/compensation/rules/0/weeks";

    [Theory]
    [InlineData("""{ "first": 9, "last": 15 }""")]
    [InlineData("""{ "first": 8, "last": 1 }""")]
    public void Weeks_in_which_nothing_is_planned_are_refused(string weeks) =>
        Refuses(Weeks, study => study.Remove("/compensation/rules/0/occasions").Set(Weeks, System.Text.Json.Nodes.JsonNode.Parse(weeks)));

    [Fact]
    public void Weeks_that_reach_beyond_the_plan_are_accepted() =>
        Accepts(study => study.Remove("/compensation/rules/0/occasions").Set(Weeks, System.Text.Json.Nodes.JsonNode.Parse("""{ "first": 1, "last": 12 }""")));
}
