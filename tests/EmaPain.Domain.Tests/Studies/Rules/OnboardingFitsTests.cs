using System.Text.Json.Nodes;
using EmaPain.Domain.Studies.Rules;

namespace EmaPain.Domain.Tests.Studies.Rules;

public sealed class OnboardingFitsTests : RuleTests<OnboardingFits>
{
    private static readonly JsonObject Words = new() { ["en"] = "Study check-in: you are not set up yet. Call {sitePhone}." };

    [Fact]
    public void Three_nudges_and_a_call_after_them_are_accepted() =>
        Accepts(study => study.Set("/onboarding", JsonNode.Parse("""{"nudgeAfterHours":[24,72,120],"callAfterHours":168}""")).Set("/texts/nudge", Words.DeepClone()));

    [Theory]
    [InlineData("/onboarding/nudgeAfterHours", """{"nudgeAfterHours":[24,48,72,96]}""")]
    [InlineData("/onboarding/nudgeAfterHours/1", """{"nudgeAfterHours":[24,24]}""")]
    [InlineData("/onboarding/nudgeAfterHours/0", """{"nudgeAfterHours":[0]}""")]
    [InlineData("/onboarding/callAfterHours", """{"nudgeAfterHours":[24],"callAfterHours":24}""")]
    public void Nudges_ascend_to_three_and_the_call_comes_last(string place, string plan) =>
        Refuses(place, study => study.Set("/onboarding", JsonNode.Parse(plan)).Set("/texts/nudge", Words.DeepClone()));

    [Fact]
    public void A_nudge_needs_words() => Refuses("/texts/nudge", study => study.Set("/onboarding", JsonNode.Parse("""{"nudgeAfterHours":[24]}""")));
}
