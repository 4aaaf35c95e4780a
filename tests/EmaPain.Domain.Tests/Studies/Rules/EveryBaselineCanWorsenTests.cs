using System.Text.Json.Nodes;
using EmaPain.Domain.Studies.Rules;

namespace EmaPain.Domain.Tests.Studies.Rules;

public sealed class EveryBaselineCanWorsenTests : RuleTests<EveryBaselineCanWorsen>
{
    [Fact]
    public void A_percentage_alone_is_silent_for_high_baselines() =>
        Warns("/alerts/rules", study => study.Remove("/alerts/rules/2").Remove("/alerts/rules/0").Set("/alerts/rules/0/clauses", JsonNode.Parse("""[{ "level": "review", "percentFromBaseline": 30 }]""")), WeeklyPstPeg);

    [Fact]
    public void Scores_have_a_rule_for_every_baseline_while_the_ceiling_is_watched() =>
        Accepts(study => study.Remove("/alerts/rules/0"), WeeklyPstPeg);

    [Fact]
    public void A_clause_on_more_occasions_in_a_row_than_there_are_watches_nobody() =>
        Warns("/alerts/rules", study => study.Remove("/alerts/rules/0").Set("/alerts/rules/1/clauses/0/consecutive", 9).Set("/alerts/rules/1/clauses/1/consecutive", 9), WeeklyPstPeg);

    [Fact]
    public void Who_begins_at_the_top_comes_there_only_once() => Warns(
        "/alerts/rules",
        study => study.Remove("/alerts/rules/2").Set("/alerts/rules/0/clauses", JsonNode.Parse("""[{ "level": "review", "valueAtLeast": 10, "beforeBelow": 10, "consecutive": 2 }]""")),
        WeeklyPstPeg);

    [Fact]
    public void Without_the_ceiling_rule_a_high_score_is_silent() =>
        Warns("/alerts/rules", study => study.Remove("/alerts/rules/2").Remove("/alerts/rules/0"), WeeklyPstPeg);
}
