using System.Text.Json.Nodes;
using EmaPain.Domain.Studies.Rules;

namespace EmaPain.Domain.Tests.Studies.Rules;

public sealed class EligibilityFitsTests : RuleTests<EligibilityFits>
{
    private const string Good = """{"id":"pain","title":"Pain","by":"any","occasion":"baseline","items":["PST.pain"],"atLeast":3}""";

    [Theory]
    [InlineData(Good)]
    [InlineData("""{"id":"months","title":"Pain for 6 months","by":"staff"}""")]
    public void A_whole_criterion_is_accepted(string criterion) => Accepts(study => study.Set("/eligibility", Plan(criterion)));

    [Theory]
    [InlineData("by", """{"id":"months","title":"Pain for 6 months","by":"staff","atLeast":6}""")]
    [InlineData("atLeast", """{"id":"pain","title":"Pain","by":"mean","occasion":"baseline","items":["PST.pain"]}""")]
    [InlineData("items", """{"id":"pain","title":"Pain","by":"sum","occasion":"baseline","atLeast":3}""")]
    [InlineData("items", """{"id":"pain","title":"Pain","by":"sum","items":["PST.pain"],"atLeast":3}""")]
    [InlineData("items", """{"id":"pain","title":"Pain","by":"sum","occasion":"assessment-week-4","items":["PST.pain"],"atLeast":3}""")]
    public void A_criterion_with_a_gap_is_refused(string field, string criterion) =>
        Refuses($"/eligibility/criteria/0/{field}", study => study.Set("/eligibility", Plan(criterion)));

    [Fact]
    public void An_id_stands_once() => Refuses("/eligibility/criteria/1/id", study => study.Set("/eligibility", Plan(Good, Good)));

    private static JsonNode? Plan(params string[] criteria) => JsonNode.Parse($$"""{"criteria":[{{string.Join(',', criteria)}}]}""");
}
