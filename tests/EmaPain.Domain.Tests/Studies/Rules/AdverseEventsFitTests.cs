using System.Text.Json.Nodes;
using EmaPain.Domain.Studies.Rules;

namespace EmaPain.Domain.Tests.Studies.Rules;

public sealed class AdverseEventsFitTests : RuleTests<AdverseEventsFit>
{
    private const string Partners4Pain = "partners4pain";

    [Fact]
    public void The_checklist_is_asked() => Refuses("/adverseEvents/instrument", study => study.Set("/adverseEvents/instrument", "SF12"), Partners4Pain);

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public void An_answer_can_report_an_event_and_another_none(int atLeast) =>
        Refuses("/adverseEvents/atLeast", study => study.Set("/adverseEvents/atLeast", atLeast), Partners4Pain);

    [Theory]
    [InlineData("{}")]
    [InlineData("""{ "businessDays": 5 }""")]
    public void A_deadline_is_a_time_and_business_days_need_a_site_that_says_where_it_is(string allowed) => Refuses(
        "/adverseEventDeadlines/reportOthersWithin",
        study => study.Set("/adverseEventDeadlines", JsonNode.Parse($$"""{ "reportSeriousWithin": { "hours": 24 }, "reportOthersWithin": {{allowed}} }""")));
}
