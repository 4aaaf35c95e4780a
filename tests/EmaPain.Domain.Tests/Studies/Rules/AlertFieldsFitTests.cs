using System.Text.Json.Nodes;
using EmaPain.Domain.Studies.Rules;

namespace EmaPain.Domain.Tests.Studies.Rules;

public sealed class AlertFieldsFitTests : RuleTests<AlertFieldsFit>
{
    [Fact]
    public void A_rule_on_scores_needs_clauses() =>
        Refuses("/alerts/rules/0/clauses", study => study.Remove("/alerts/rules/0/clauses"));

    [Fact]
    public void A_crisis_rule_needs_its_level() =>
        Refuses("/alerts/rules/2/level", study => study.Remove("/alerts/rules/2/level"));

    [Fact]
    public void A_rule_on_scores_has_no_level_of_its_own() =>
        Refuses("/alerts/rules/0/level", study => study.Set("/alerts/rules/0/level", "info"));

    [Fact]
    public void A_rule_on_missed_occasions_needs_their_number() =>
        Refuses("/alerts/rules/1/missedInARow", study => study.Remove("/alerts/rules/1/missedInARow"));

    [Fact]
    public void A_distress_rule_has_no_measures() =>
        Refuses("/alerts/rules/3/measures", study => study.Set("/alerts/rules/3/measures", new JsonArray("PST.pain")));
}
