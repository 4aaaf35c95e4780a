using System.Text.Json.Nodes;
using EmaPain.Domain.Studies.Rules;

namespace EmaPain.Domain.Tests.Studies.Rules;

public sealed class EligibilityFitsTests : RuleTests<EligibilityFits>
{
    private const string Good = """{"id":"pain","title":"Pain","by":"any","occasion":"baseline","items":["PST.pain"],"atLeast":3,"roles":["veteran"]}""";

    [Theory]
    [InlineData(Good)]
    [InlineData("""{"id":"months","title":"Pain for 6 months","by":"staff"}""")]
    public void A_whole_criterion_is_accepted(string criterion) => Accepts(study => Screened(study, criterion));

    [Theory]
    [InlineData("by", """{"id":"months","title":"Pain for 6 months","by":"staff","atLeast":6}""")]
    [InlineData("atLeast", """{"id":"pain","title":"Pain","by":"mean","occasion":"baseline","items":["PST.pain"],"roles":["veteran"]}""")]
    [InlineData("items", """{"id":"pain","title":"Pain","by":"sum","occasion":"baseline","atLeast":3,"roles":["veteran"]}""")]
    [InlineData("items", """{"id":"pain","title":"Pain","by":"sum","items":["PST.pain"],"atLeast":3}""")]
    [InlineData("items", """{"id":"pain","title":"Pain","by":"sum","occasion":"baseline","items":["PEG.pain"],"atLeast":3,"roles":["veteran"]}""")]
    public void A_criterion_with_a_gap_is_refused(string field, string criterion) =>
        Refuses($"/eligibility/criteria/0/{field}", study => Screened(study, criterion));

    [Fact]
    public void An_id_stands_once() => Refuses("/eligibility/criteria/1/id", study => Screened(study, Good, Good));

    [Fact]
    public void Nobody_can_be_screened_after_the_activation_that_waits_for_it() =>
        Refuses("/eligibility/criteria/0/occasion", study => study.Set("/eligibility", Plan(Good)));

    [Fact]
    public void Whoever_has_to_meet_it_is_asked() =>
        Refuses("/eligibility/criteria/0/roles", study => study.Remove("/eligibility/criteria/0/roles"), "imppress");

    [Theory]
    [InlineData("mean", 12, false)] // the sum of RESOLVE taken for a mean
    [InlineData("mean", 5, true)]
    [InlineData("sum", 15, true)]
    [InlineData("sum", 15.5, false)]
    [InlineData("any", 6, false)]
    [InlineData("any", 1, false)] // the scale begins with 1
    [InlineData("sum", 3, false)]
    [InlineData("sum", 4, true)]
    public void Some_can_meet_it_and_some_can_miss_it(string by, double atLeast, bool isAccepted)
    {
        var criterion = string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $$"""{"id":"pain","title":"Pain","by":"{{by}}","occasion":"baseline","items":["PST.pain","PST.stress","PST.tension"],"atLeast":{{atLeast}},"roles":["veteran"]}""");
        Assert.Equal(isAccepted ? [] : ["/eligibility/criteria/0/atLeast"], PlacesOf(study => Screened(study, criterion)));
    }

    private static StudyJson Screened(StudyJson study, params string[] criteria) => study.Set("/eligibility", Plan(criteria)).Set("/occasions/0/anchor", "consent");

    private static JsonNode? Plan(params string[] criteria) => JsonNode.Parse($$"""{"criteria":[{{string.Join(',', criteria)}}]}""");
}
