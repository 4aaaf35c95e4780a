using System.Text.Json.Nodes;
using EmaPain.Domain.Studies.Rules;

namespace EmaPain.Domain.Tests.Studies.Rules;

public sealed class MeasuresExistTests : RuleTests<MeasuresExist>
{
    [Fact]
    public void An_instrument_without_a_score_is_no_measure() =>
        Refuses("/alerts/rules/0/measures/0", study => study.Set("/alerts/rules/0/measures/0", "PST").Set("/alerts/rules/0/clauses/1/measures/0", "PST").Set("/alerts/rules/0/clauses/2/measures/0", "PST"));

    [Fact]
    public void A_clause_looks_at_its_rules_measures() =>
        Refuses("/alerts/rules/0/clauses/1/measures/0", study => study.Set("/alerts/rules/0/clauses/1/measures/0", "PRACTICE.days"));

    [Fact]
    public void A_measure_that_nobody_is_asked_is_refused() =>
        Refuses("/alerts/rules/0/measures/0", study => study.Set("/occasions/1/steps/1/instrument", "PST").Set("/alerts/rules/0/measures", new JsonArray("PRACTICE.days")).Remove("/alerts/rules/0/clauses/2").Remove("/alerts/rules/0/clauses/1"));
}
