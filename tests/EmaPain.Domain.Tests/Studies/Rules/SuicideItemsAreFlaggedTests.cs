using System.Text.Json.Nodes;
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

    [Theory]
    [InlineData("Beck Depression Inventory-II")]
    [InlineData("PHQ9")]
    [InlineData("PHQ 9")]
    [InlineData("phq_9")]
    [InlineData("Patient Health Questionnaire (9 items)")]
    [InlineData("POQ-VA with BDI-II")]
    [InlineData("Columbia Suicide Severity Rating Scale")]
    [InlineData("MADRS")]
    [InlineData("Montgomery-Åsberg")]
    [InlineData("EPDS")]
    [InlineData("Inventario de Depresión de Beck")]
    public void Its_name_may_be_written_in_any_way(string name) =>
        Refuses($"{SurveyOf.At}/suicideItem", study => Deny(study, name));

    [Theory]
    [InlineData("POQ-VA")]
    [InlineData("PHQ-2")]
    [InlineData("Patient Health Questionnaire-8")]
    [InlineData("Subdimensions of pain")]
    public void Other_instruments_need_no_flag(string name) => Accepts(study => Deny(study, name));

    [Fact]
    public void A_flag_that_nobody_watches_is_refused() => Refuses("/alerts/rules", study => study.WithSurvey().Remove("/alerts/rules/4"));

    [Fact]
    public void A_watch_without_a_flag_is_refused() => Refuses("/alerts/rules", study => study.WithSurvey().Remove(SurveyOf.At));

    [Fact]
    public void A_flag_cannot_wait() => Refuses("/alerts/rules/4/level", study => study.WithSurvey().Set("/alerts/rules/4/level", "review"));

    private static void Deny(StudyJson study, string name) =>
        study.WithSurvey().Set($"{SurveyOf.At}/contents", new JsonArray(name)).Set($"{SurveyOf.At}/suicideItem", "none");
}
