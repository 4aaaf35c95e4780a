using EmaPain.Oracle;

namespace EmaPain.EndToEnd.Tests.Oracle;

public sealed class ScheduleTests
{
    [Fact]
    public void Weekly_prompts_keep_their_time_on_the_wall_when_the_clocks_change()
    {
        var due = TrialCalendar.Of(Studies.MissionReconnect, HandWritten.Veteran).ToDictionary(occasion => occasion.Id);

        Assert.Equal(new DateTimeOffset(2026, 3, 2, 15, 0, 0, TimeSpan.Zero), due["week-5"].Planned);
        Assert.Equal(new DateTimeOffset(2026, 3, 9, 14, 0, 0, TimeSpan.Zero), due["week-6"].Planned);
        Assert.Equal(due["week-1"].Planned.AddHours(156), due["week-1"].Closes);
        Assert.Equal(due["week-1"].Planned.AddHours(204), due["week-1"].LateUntil);
    }

    [Fact]
    public void A_weekly_prompt_waits_for_the_chosen_weekday_within_its_week()
    {
        var due = TrialCalendar.Of(Studies.MissionReconnect, HandWritten.Veteran with { Weekday = "sunday", Time = "18:30" });

        Assert.Equal(new DateTimeOffset(2026, 2, 8, 23, 30, 0, TimeSpan.Zero), due.Single(occasion => occasion.Id == "week-1").Planned);
    }

    [Fact]
    public void A_baseline_prompt_waits_for_the_texting_hours()
    {
        var atNight = HandWritten.Veteran with { ActivatedAt = new DateTimeOffset(2026, 1, 27, 3, 0, 0, TimeSpan.Zero) };

        var baseline = TrialCalendar.Of(Studies.MissionReconnect, atNight).Single(occasion => occasion.Id == "baseline");

        Assert.Equal(new DateTimeOffset(2026, 1, 27, 14, 0, 0, TimeSpan.Zero), baseline.Planned);
    }
}
