using EmaPain.Domain.Studies.Rules;

namespace EmaPain.Domain.Tests.Studies.Rules;

public sealed class RemindersComeInTheWindowTests : RuleTests<RemindersComeInTheWindow>
{
    [Fact]
    public void A_reminder_when_the_window_closes_is_refused() =>
        Refuses("/occasions/1/remindAfterHours", study => study.Set("/occasions/1/remindAfterHours", 156));
}
