using EmaPain.Domain.Studies.Rules;

namespace EmaPain.Domain.Tests.Studies.Rules;

public sealed class SuicideItemsAreFlaggedTests : RuleTests<SuicideItemsAreFlagged>
{
    [Fact]
    public void A_flag_that_an_urgent_rule_watches_is_accepted() => Accepts(study => study.WithSurvey());

    [Fact]
    public void A_suicide_item_without_a_flag_is_refused() =>
        Refuses($"{SurveyOf.At}/flag", study => study.WithSurvey().Remove($"{SurveyOf.At}/flag").Remove("/alerts/rules/4"));

    [Fact]
    public void An_instrument_that_asks_about_suicide_is_known_whatever_the_file_says() =>
        Refuses($"{SurveyOf.At}/suicideItem", study => study.WithSurvey().Set($"{SurveyOf.At}/suicideItem", "none"));

    [Fact]
    public void A_flag_that_nobody_watches_is_refused() => Refuses("/alerts/rules", study => study.WithSurvey().Remove("/alerts/rules/4"));

    [Fact]
    public void A_watch_without_a_flag_is_refused() => Refuses("/alerts/rules", study => study.WithSurvey().Remove(SurveyOf.At));

    [Fact]
    public void A_flag_cannot_wait() => Refuses("/alerts/rules/4/level", study => study.WithSurvey().Set("/alerts/rules/4/level", "review"));
}
