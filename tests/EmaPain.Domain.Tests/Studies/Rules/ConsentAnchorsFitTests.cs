using System.Text.Json.Nodes;
using EmaPain.Domain.Studies.Rules;

namespace EmaPain.Domain.Tests.Studies.Rules;

public sealed class ConsentAnchorsFitTests : RuleTests<ConsentAnchorsFit>
{
    [Fact]
    public void A_baseline_may_be_asked_from_the_consent_on() => Accepts(study => study.Set("/occasions/0/anchor", "consent"));

    [Fact]
    public void Weeks_are_not_counted_from_the_consent() =>
        Refuses("/occasions/0/anchor", study => study.Set("/occasions/0/anchor", "consent").Set("/occasions/0/weeks", new JsonArray(1)));

    [Fact]
    public void Nobody_has_an_arm_at_the_consent() =>
        Refuses("/occasions/0/arms", study => study.Set("/occasions/0/anchor", "consent").Set("/occasions/0/arms", new JsonArray("wait-list")));

    [Fact]
    public void A_linked_survey_may_be_asked_from_the_consent_on() => Accepts(study => study.WithFirstSurvey().Set("/occasions/3/anchor", "consent"));

    [Fact]
    public void Without_criteria_nobody_is_found_eligible() => Refuses("/occasions/0/anchor", study => study.Set("/occasions/0/anchor", "eligibility"));

    [Fact]
    public void A_baseline_may_wait_for_the_screening() => Accepts(study => Screened(study, "assessment").Set("/occasions/0/anchor", "eligibility"));

    [Fact]
    public void A_screening_does_not_wait_for_itself() => Refuses("/occasions/0/anchor", study => Screened(study, "baseline").Set("/occasions/0/anchor", "eligibility"));

    private static StudyJson Screened(StudyJson study, string occasion) => study.Set(
        "/eligibility",
        JsonNode.Parse($$"""{"criteria":[{"id":"pain","title":"Pain","by":"sum","occasion":"{{occasion}}","items":["PST.pain"],"atLeast":3}]}"""));

    [Fact]
    public void An_assessment_needs_no_anchor() => Refuses("/occasions/3/anchor", study => study.Set("/occasions/3/anchor", "consent"));
}
