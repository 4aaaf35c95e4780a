using System.Text.Json.Nodes;
using EmaPain.Domain.Studies.Rules;

namespace EmaPain.Domain.Tests.Studies.Rules;

public sealed class NumbersArePositiveTests : RuleTests<NumbersArePositive>
{
    [Fact]
    public void An_amount_of_nothing_is_refused() =>
        Refuses("/compensation/rules/0/cents", study => study.Set("/compensation/rules/0/cents", 0));

    [Fact]
    public void A_negative_cap_is_refused() =>
        Refuses("/compensation/capCents", study => study.Set("/compensation/capCents", -1));

    [Fact]
    public void A_window_of_no_hours_is_refused() =>
        Refuses("/occasions/1/windowHours", study => study.Set("/occasions/1/windowHours", 0));

    [Fact]
    public void An_assessment_cannot_come_early_by_less_than_nothing() =>
        Refuses("/occasions/4/leadHours", study => study.Set("/occasions/4/leadHours", -1));

    [Fact]
    public void No_missed_occasion_in_a_row_is_refused() =>
        Refuses("/alerts/rules/1/missedInARow", study => study.Set("/alerts/rules/1/missedInARow", 0));

    [Fact]
    public void A_further_reminder_at_once_is_refused() =>
        Refuses("/occasions/1/remindAgainAfterHours/0", study => study.Set("/occasions/1/remindAgainAfterHours", new JsonArray(0)));

    [Fact]
    public void A_call_at_once_is_refused() =>
        Refuses("/occasions/1/callAfterHours", study => study.Set("/occasions/1/callAfterHours", 0));

    [Fact]
    public void An_occasion_may_take_no_late_answers() =>
        Accepts(study => study.Set("/occasions/1/lateHours", 0));

    [Theory]
    [InlineData("/compensation/yearCapCents")]
    [InlineData("/compensation/rules/0/capCents")]
    [InlineData("/compensation/rules/0/minimumOccasions")]
    [InlineData("/compensation/rules/0/inARow")]
    public void Counts_and_caps_of_pay_are_not_nothing(string place) => Refuses(place, study => study.Set(place, 0));

    [Fact]
    public void A_threshold_of_nothing_is_refused() => Refuses(
        "/compensation/thresholds/0/cents",
        study => study.Set("/compensation/thresholds", new JsonArray(new JsonObject { ["action"] = "warn", ["cents"] = 0 })));
}
