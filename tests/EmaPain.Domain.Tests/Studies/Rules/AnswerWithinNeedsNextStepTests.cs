using EmaPain.Domain.Studies.Rules;

namespace EmaPain.Domain.Tests.Studies.Rules;

public sealed class AnswerWithinNeedsNextStepTests : RuleTests<AnswerWithinNeedsNextStep>
{
    [Fact]
    public void A_last_step_waits_for_nothing() =>
        Refuses("/occasions/0/steps/1/answerWithinHours", study => study.Set("/occasions/0/steps/1/answerWithinHours", 24), WeeklyPstPeg);

    [Fact]
    public void A_next_step_after_the_window_is_refused() =>
        Refuses("/occasions/0/steps/0/answerWithinHours", study => study.Set("/occasions/0/steps/0/answerWithinHours", 156), WeeklyPstPeg);
}
