using System.Text.Json.Nodes;
using EmaPain.Domain.Studies.Rules;

namespace EmaPain.Domain.Tests.Studies.Rules;

public sealed class ReferencesExistTests : RuleTests<ReferencesExist>
{
    [Fact]
    public void An_unknown_scale_is_refused() =>
        Refuses("/instruments/0/items/2/scale", study => study.Set("/instruments/0/items/2/scale", "rating"));

    [Fact]
    public void An_unknown_arm_of_a_step_is_refused() =>
        Refuses("/occasions/1/steps/1/arms/0", study => study.Set("/occasions/1/steps/1/arms/0", "control"));

    [Fact]
    public void An_unknown_role_of_a_payment_is_refused() =>
        Refuses("/compensation/rules/0/roles/0", study => study.Set("/compensation/rules/0/roles", new JsonArray("partner")));

    [Fact]
    public void An_unknown_instrument_is_refused() =>
        Refuses("/occasions/0/steps/0/instrument", study => study.Set("/occasions/0/steps/0/instrument", "PSS"));

    [Fact]
    public void A_week_that_is_not_planned_cannot_be_paid() =>
        Refuses("/compensation/rules/0/occasions/7", study => study.Set("/compensation/rules/0/occasions/7", "week-9"));

    [Fact]
    public void A_baseline_that_is_not_planned_is_refused() =>
        Refuses("/alerts/baselineOccasion", study => study.Set("/alerts/baselineOccasion", "week-0"));

    [Fact]
    public void A_threshold_of_a_site_that_is_not_there_is_refused() => Refuses(
        "/compensation/thresholds/0/sites/0",
        study => study.Set("/compensation/thresholds", System.Text.Json.Nodes.JsonNode.Parse("""[{ "action": "warn", "cents": 10000, "sites": ["nowhere"] }]""")));
}
