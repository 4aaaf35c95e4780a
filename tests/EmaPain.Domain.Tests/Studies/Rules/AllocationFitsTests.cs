using System.Text.Json.Nodes;
using EmaPain.Domain.Studies.Rules;

namespace EmaPain.Domain.Tests.Studies.Rules;

public sealed class AllocationFitsTests : RuleTests<AllocationFits>
{
    private const string Strata = """[{"id":"ptsd-care","values":["yes","no"]},{"id":"pain-care","values":["yes","no"]}]""";

    [Fact]
    public void Strata_and_a_baseline_before_are_accepted() => Accepts(study => study
        .Set("/occasions/0/anchor", "consent")
        .Set("/allocation", JsonNode.Parse($$"""{"unit":"person","factors":{{Strata}},"after":["baseline","assessment-baseline"]}""")));

    [Theory]
    [InlineData("/allocation/unit", """{"unit":"dyad"}""")]
    [InlineData("/allocation/factors/0/values", """{"unit":"person","factors":[{"id":"care","values":["yes"]}]}""")]
    [InlineData("/allocation/factors/0", """{"unit":"person","factors":[{"id":"care","values":["yes","n~o"]}]}""")]
    [InlineData("/allocation/after/0", """{"unit":"person","after":["baseline"]}""")]
    [InlineData("/allocation/after/0", """{"unit":"person","after":["nothing"]}""")]
    [InlineData("/allocation/factors/1/id", """{"unit":"person","factors":[{"id":"care","values":["yes","no"]},{"id":"Care","values":["a","b"]}]}""")]
    [InlineData("/allocation/factors/0/values", """{"unit":"person","factors":[{"id":"care","values":["yes","no","Yes"]}]}""")]
    public void What_cannot_be_carried_out_is_refused(string place, string plan) => Refuses(place, study => study.Set("/allocation", JsonNode.Parse(plan)));

    [Fact]
    public void A_linked_survey_that_is_sent_after_the_activation_cannot_come_before_the_allocation() => Refuses(
        "/allocation/after/0",
        study => study.WithFirstSurvey().Set("/allocation", JsonNode.Parse("""{"unit":"person","after":["assessment-baseline"]}""")));

    [Theory]
    [InlineData("""{"id":"call","kind":"contact","windowHours":24}""")]
    [InlineData("""{"id":"call","kind":"contact","anchor":"firstSession","windowHours":24}""")]
    [InlineData("""{"id":"call","kind":"assessment","anchor":"firstSession","windowHours":24}""")]
    public void What_staff_can_record_only_after_the_activation_cannot_come_before_the_allocation(string occasion) => Refuses(
        "/allocation/after/0",
        study => study.Append("/occasions", occasion).Set("/allocation", JsonNode.Parse("""{"unit":"person","after":["call"]}""")));

    [Fact]
    public void A_statistician_allocates_no_dyads() => Refuses(
        "/allocation/by",
        study => study.Append("/roles", """{"id":"partner","crisis":{"en":"988"}}""").Set("/allocation", JsonNode.Parse("""{"unit":"dyad","by":"statistician"}""")));

    [Fact]
    public void One_arm_is_no_allocation() =>
        Refuses("/allocation", study => study.Remove("/arms/1").Set("/allocation", JsonNode.Parse("""{"unit":"person"}""")));
}
