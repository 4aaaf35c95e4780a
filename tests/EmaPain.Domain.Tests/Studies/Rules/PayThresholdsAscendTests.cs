using System.Text.Json.Nodes;
using EmaPain.Domain.Studies.Rules;

namespace EmaPain.Domain.Tests.Studies.Rules;

public sealed class PayThresholdsAscendTests : RuleTests<PayThresholdsAscend>
{
    [Theory]
    [InlineData("""{ "action": "warn", "cents": 20000 }""")]
    [InlineData("""{ "action": "report", "cents": 9999 }""")]
    public void A_threshold_twice_or_out_of_order_is_refused(string second) =>
        Refuses("/compensation/thresholds/1", study => Set(study, """{ "action": "warn", "cents": 10000, "year": 2026 }""", second));

    [Fact]
    public void Other_years_are_on_their_own() =>
        Accepts(study => Set(study, """{ "action": "warn", "cents": 10000, "year": 2026 }""", """{ "action": "warn", "cents": 20000, "year": 2027 }"""));

    private static void Set(StudyJson study, params string[] thresholds) =>
        study.Set("/compensation/thresholds", new JsonArray([.. thresholds.Select(text => JsonNode.Parse(text))]));
}
