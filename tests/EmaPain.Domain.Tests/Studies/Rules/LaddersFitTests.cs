using System.Text.Json.Nodes;
using EmaPain.Domain.Studies.Rules;

namespace EmaPain.Domain.Tests.Studies.Rules;

public sealed class LaddersFitTests : RuleTests<LaddersFit>
{
    private const string Steps = """[{ "role": "on-call", "acknowledgeWithin": { "hours": 1 } }, { "role": "clinician", "acknowledgeWithin": { "hours": 4 } }]""";

    [Fact]
    public void A_role_beside_steps_is_refused() =>
        Refuses("/alerts/levels/2/role", study => study.Set("/alerts/levels/2/steps", JsonNode.Parse(Steps)));

    [Fact]
    public void A_time_for_contacts_without_steps_is_refused() =>
        Refuses("/alerts/levels/2/contactWithin", study => study.Set("/alerts/levels/2/contactWithin", JsonNode.Parse("""{ "hours": 1 }""")));

    [Theory]
    [InlineData("{}")]
    [InlineData("""{ "hours": 0 }""")]
    [InlineData("""{ "hours": 1, "businessDays": 1 }""")]
    [InlineData("""{ "hours": 2147483647 }""")]
    [InlineData("""{ "businessDays": 2147483647 }""")]
    public void A_time_is_hours_or_business_days_within_a_year(string allowed) => Refuses(
        "/alerts/levels/1/steps/1/acknowledgeWithin",
        study => Climbing(study, level: 1).Set("/alerts/levels/1/steps/1/acknowledgeWithin", JsonNode.Parse(allowed)));

    [Theory]
    [InlineData("""{ "businessDays": 1 }""")]
    [InlineData("""{ "hours": 13 }""")]
    public void An_urgent_alert_waits_neither_for_a_working_day_nor_for_half_a_day(string allowed) => Refuses(
        "/alerts/levels/2/contactWithin",
        study => Climbing(study).Set("/sites/0/zone", "America/New_York").Set("/alerts/levels/2/contactWithin", JsonNode.Parse(allowed)),
        WeeklyPstPeg);

    [Fact]
    public void Business_days_need_a_site_that_says_where_it_is() => Refuses(
        "/alerts/levels/1/contactWithin",
        study => Climbing(study, level: 1).Set("/alerts/levels/1/contactWithin", JsonNode.Parse("""{ "businessDays": 1 }""")));

    [Fact]
    public void An_urgent_alert_does_not_wait_for_the_daily_mail() =>
        Refuses("/alerts/levels/2/telling", study => study.Set("/alerts/levels/2/telling", "daily"));

    [Fact]
    public void A_ladder_does_not_wait_for_the_daily_mail() => Refuses(
        "/alerts/levels/1/telling",
        study => study.Remove("/alerts/levels/1/role").Set("/alerts/levels/1/steps", JsonNode.Parse(Steps)).Set("/alerts/levels/1/telling", "daily"));

    [Fact]
    public void A_daily_mail_needs_somebody_whom_it_goes_to() =>
        Refuses("/alerts/levels/0/telling", study => study.Set("/alerts/levels/0/telling", "daily"));

    private static StudyJson Climbing(StudyJson study, int level = 2) =>
        study.Remove($"/alerts/levels/{level}/role").Set($"/alerts/levels/{level}/steps", JsonNode.Parse(Steps));
}
