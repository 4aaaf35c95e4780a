using System.Text.Json.Nodes;
using EmaPain.Domain.Studies.Rules;

namespace EmaPain.Domain.Tests.Studies.Rules;

public sealed class BaselineOccasionIsAskedTests : RuleTests<BaselineOccasionIsAsked>
{
    [Fact]
    public void A_baseline_that_does_not_ask_the_measure_is_refused() =>
        Refuses("/alerts/baselineOccasion", study => study.Set("/alerts/rules/0/measures", new JsonArray("PRACTICE.days")));

    [Fact]
    public void A_baseline_by_an_assessment_is_refused() =>
        Assert.NotEmpty(new BaselineOccasionIsAsked().Check(StudyJson.Of(MissionReconnect).Set("/alerts/baselineOccasion", "assessment-baseline").ToStudy()));
}
