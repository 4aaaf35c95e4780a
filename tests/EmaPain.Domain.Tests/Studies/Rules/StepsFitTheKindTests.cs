using System.Text.Json.Nodes;
using EmaPain.Domain.Studies.Rules;

namespace EmaPain.Domain.Tests.Studies.Rules;

public sealed class StepsFitTheKindTests : RuleTests<StepsFitTheKind>
{
    [Fact]
    public void An_occasion_that_asks_nothing_is_refused() =>
        Refuses("/occasions/0/steps", study => study.Remove("/occasions/0/steps"));

    [Fact]
    public void An_instrument_that_is_asked_twice_is_refused() =>
        Refuses("/occasions/1/steps/1/instrument", study => study.Set("/occasions/1/steps/1/instrument", "PST"));

    [Fact]
    public void An_assessment_by_text_is_refused() =>
        Refuses("/occasions/3/steps", study => study.Set("/occasions/3/steps", JsonNode.Parse("""[{ "instrument": "PST" }]""")));

    [Fact]
    public void A_reminder_of_an_assessment_is_refused() =>
        Refuses("/occasions/3/remindAfterHours", study => study.Set("/occasions/3/remindAfterHours", 24));

    [Fact]
    public void A_call_or_a_late_prompt_of_an_assessment_is_refused()
    {
        Refuses("/occasions/3/callAfterHours", study => study.Set("/occasions/3/callAfterHours", 24));
        Refuses("/occasions/3/catchUp", study => study.Set("/occasions/3/catchUp", "skip"));
    }

    [Fact]
    public void A_question_that_may_come_early_is_refused() =>
        Refuses("/occasions/1/leadHours", study => study.Set("/occasions/1/leadHours", 24));
}
