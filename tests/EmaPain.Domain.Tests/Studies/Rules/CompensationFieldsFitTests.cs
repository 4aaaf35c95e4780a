using System.Text.Json.Nodes;
using EmaPain.Domain.Studies.Rules;

namespace EmaPain.Domain.Tests.Studies.Rules;

public sealed class CompensationFieldsFitTests : RuleTests<CompensationFieldsFit>
{
    [Fact]
    public void Paid_answers_need_their_instrument() =>
        Refuses("/compensation/rules/0/instrument", study => study.Remove("/compensation/rules/0/instrument"));

    [Fact]
    public void An_assessment_has_no_instrument() =>
        Refuses("/compensation/rules/1/instrument", study => study.Set("/compensation/rules/1/instrument", "PST"));

    [Fact]
    public void An_interview_counts_no_items() =>
        Refuses("/compensation/rules/2/minimumItems", study => study.Set("/compensation/rules/2/minimumItems", 1));

    [Fact]
    public void An_interview_belongs_to_no_occasion() =>
        Refuses("/compensation/rules/2/occasions", study => study.Set("/compensation/rules/2/occasions", new JsonArray("week-1")));

    [Fact]
    public void A_rule_that_pays_no_occasion_is_refused() =>
        Refuses("/compensation/rules/0/occasions", study => study.Remove("/compensation/rules/0/occasions"));

    [Fact]
    public void Weeks_and_a_list_together_are_refused() => Refuses(
        "/compensation/rules/0/weeks", study => study.Set("/compensation/rules/0/weeks", new JsonObject { ["first"] = 1, ["last"] = 8 }));

    [Fact]
    public void Weeks_in_place_of_a_list_are_accepted() => Accepts(study => study
        .Remove("/compensation/rules/0/occasions").Set("/compensation/rules/0/weeks", new JsonObject { ["first"] = 1, ["last"] = 8 }));

    [Fact]
    public void A_streak_says_its_length() => Refuses("/compensation/rules/0/inARow", study => study.Set("/compensation/rules/0/on", "streak"));

    [Fact]
    public void Only_a_streak_has_a_length() => Refuses("/compensation/rules/0/inARow", study => study.Set("/compensation/rules/0/inARow", 2));

    [Fact]
    public void Only_a_completion_bonus_counts_occasions() =>
        Refuses("/compensation/rules/0/minimumOccasions", study => study.Set("/compensation/rules/0/minimumOccasions", 2));

    [Fact]
    public void An_assessment_is_not_done_in_part() => Refuses("/compensation/rules/1/prorated", study => study.Set("/compensation/rules/1/prorated", "share"));
}
