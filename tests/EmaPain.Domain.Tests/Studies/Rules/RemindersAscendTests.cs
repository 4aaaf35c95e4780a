using System.Text.Json.Nodes;
using EmaPain.Domain.Studies.Rules;

namespace EmaPain.Domain.Tests.Studies.Rules;

public sealed class RemindersAscendTests : RuleTests<RemindersAscend>
{
    private const string Further = "/occasions/1/remindAgainAfterHours";

    [Fact]
    public void Three_reminders_and_a_call_after_them_are_accepted() =>
        Accepts(study => study.Set(Further, new JsonArray(72, 96)).Set("/occasions/1/callAfterHours", 97));

    [Fact]
    public void A_fourth_reminder_is_refused() => Refuses(Further, study => study.Set(Further, new JsonArray(48, 72, 96)));

    [Fact]
    public void Further_reminders_need_a_first_one() =>
        Refuses("/occasions/1/remindAfterHours", study => study.Set(Further, new JsonArray(48)).Remove("/occasions/1/remindAfterHours"));

    [Fact]
    public void A_further_reminder_at_the_hour_of_the_one_before_is_refused() => Refuses($"{Further}/0", study => study.Set(Further, new JsonArray(24)));

    [Fact]
    public void A_call_with_the_last_reminder_is_refused() =>
        Refuses("/occasions/1/callAfterHours", study => study.Set(Further, new JsonArray(72)).Set("/occasions/1/callAfterHours", 72));

    [Fact]
    public void A_call_without_a_reminder_is_accepted() =>
        Accepts(study => study.Set("/occasions/1/callAfterHours", 24).Remove("/occasions/1/remindAfterHours"));
}
