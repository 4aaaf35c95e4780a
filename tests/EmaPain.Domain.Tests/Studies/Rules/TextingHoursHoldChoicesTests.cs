using EmaPain.Domain.Studies.Rules;

namespace EmaPain.Domain.Tests.Studies.Rules;

public sealed class TextingHoursHoldChoicesTests : RuleTests<TextingHoursHoldChoices>
{
    [Fact]
    public void A_default_outside_the_choices_is_refused() =>
        Refuses("/choices/time", study => study.Set("/choices/time", "08:59"));

    [Fact]
    public void A_choice_before_texting_hours_is_refused() =>
        Refuses("/choices/earliestTime", study => study.Set("/choices/earliestTime", "08:00"));

    [Fact]
    public void A_choice_at_the_end_of_texting_hours_is_refused() =>
        Refuses("/choices/latestTime", study => study.Set("/choices/latestTime", "20:00"));

    [Fact]
    public void No_weekday_is_refused() =>
        Refuses("/choices/weekday", study => study.Set("/choices/weekday", "none"));

    [Fact]
    public void Hours_over_midnight_are_refused() =>
        Assert.Contains("/textingHours/to", new TextingHoursHoldChoices().Check(StudyJson.Of(MissionReconnect).Set("/textingHours/to", "02:00").ToStudy()).Select(issue => issue.Pointer));
}
