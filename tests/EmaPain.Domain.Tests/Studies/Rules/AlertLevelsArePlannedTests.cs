using EmaPain.Domain.Studies.Rules;

namespace EmaPain.Domain.Tests.Studies.Rules;

public sealed class AlertLevelsArePlannedTests : RuleTests<AlertLevelsArePlanned>
{
    [Fact]
    public void A_level_that_tells_nobody_by_oversight_is_refused() =>
        Refuses("/alerts/levels", study => study.Remove("/alerts/levels/0"));

    [Fact]
    public void An_urgent_alert_has_to_reach_somebody() =>
        Refuses("/alerts/levels/2/role", study => study.Remove("/alerts/levels/2/role"));

    [Fact]
    public void A_level_that_a_rule_raises_and_nobody_is_told_of_is_pointed_out() =>
        Warns("/alerts/levels/1/role", study => study.Remove("/alerts/levels/1/role"));

    [Fact]
    public void A_level_that_is_planned_twice_is_refused() =>
        Refuses("/alerts/levels/3/level", study => study.Append("/alerts/levels", """{ "level": "review", "role": "clinician" }"""));
}
