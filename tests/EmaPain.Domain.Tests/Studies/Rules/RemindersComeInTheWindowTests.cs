using System.Text.Json.Nodes;
using EmaPain.Domain.Studies.Rules;

namespace EmaPain.Domain.Tests.Studies.Rules;

public sealed class RemindersComeInTheWindowTests : RuleTests<RemindersComeInTheWindow>
{
    [Fact]
    public void A_reminder_when_the_window_closes_is_refused() =>
        Refuses("/occasions/1/remindAfterHours", study => study.Set("/occasions/1/remindAfterHours", 156));

    [Fact]
    public void A_further_reminder_after_the_window_is_refused() =>
        Refuses("/occasions/1/remindAgainAfterHours/1", study => study.Set("/occasions/1/remindAgainAfterHours", new JsonArray(72, 160)));

    [Fact]
    public void A_call_after_the_window_is_refused() =>
        Refuses("/occasions/1/callAfterHours", study => study.Set("/occasions/1/callAfterHours", 156));
}
