using EmaPain.Domain.Studies.Rules;

namespace EmaPain.Domain.Tests.Studies.Rules;

public sealed class AdverseEventsFitTests : RuleTests<AdverseEventsFit>
{
    private const string Partners4Pain = "partners4pain";

    [Fact]
    public void The_checklist_is_asked() => Refuses("/adverseEvents/instrument", study => study.Set("/adverseEvents/instrument", "SF12"), Partners4Pain);

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public void An_answer_can_report_an_event_and_another_none(int atLeast) =>
        Refuses("/adverseEvents/atLeast", study => study.Set("/adverseEvents/atLeast", atLeast), Partners4Pain);
}
