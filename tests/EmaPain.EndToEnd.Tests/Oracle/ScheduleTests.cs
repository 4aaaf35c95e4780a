using EmaPain.Oracle;
using EmaPain.Oracle.Expected;
using EmaPain.Oracle.Published;
using EmaPain.Oracle.Truths;
using NodaTime;

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

    [Fact]
    public void Follow_ups_of_lamp_come_in_the_tenth_week_and_on_the_same_day_of_the_month()
    {
        var eligible = HandWritten.Veteran.EnrolledAt.AddHours(2);
        var due = Due("lamp", HandWritten.Veteran with { Arm = "usual-care", Notes = [new StaffNote(eligible, StaffEvent.CriterionMet, "pain-six-months")] });

        Assert.Equal(["baseline", "week-10", "month-6", "month-12"], due.Keys);
        Assert.Equal(eligible, due["baseline"].Planned);
        Assert.Equal(At(2026, 4, 6, 14), due["week-10"].Planned);
        Assert.Equal(At(2026, 7, 26, 14), due["month-6"].Planned);
        Assert.Equal(At(2027, 1, 26, 15), due["month-12"].Planned);
    }

    [Fact]
    public void Group_sessions_follow_the_first_one_that_was_recorded_last_by_whole_weeks()
    {
        var due = Due("lamp", HandWritten.Veteran with
        {
            Arm = "group-mbi",
            Notes = [SessionSet(StaffEvent.FirstSessionSet, 1, new LocalDate(2026, 2, 10)), SessionSet(StaffEvent.FirstSessionSet, 2, new LocalDate(2026, 2, 12))],
        });

        Assert.Equal(At(2026, 2, 12, 15), due["session-1"].Planned);
        Assert.Equal(At(2026, 4, 9, 14), due["session-9"].Planned);
        Assert.Equal(9, due.Keys.Count(id => id.StartsWith("session-", StringComparison.Ordinal)));
    }

    [Fact]
    public void Two_months_of_partners4pain_come_after_the_last_session()
    {
        var person = HandWritten.Veteran with { Role = "participant", Arm = "partners4pain", Site = "main" };

        Assert.Equal(At(2026, 3, 26, 14), Due("partners4pain", person)["month-2"].Planned);
        var late = Due("partners4pain", person with { Notes = [SessionSet(StaffEvent.LastSessionSet, 1, new LocalDate(2026, 4, 20))] });
        Assert.Equal(At(2026, 4, 21, 14), late["month-2"].Planned);
        Assert.Equal(At(2026, 5, 26, 14), late["month-4"].Planned);
    }

    [Fact]
    public void A_peer_contact_completes_the_one_that_is_due_once_and_a_concern_is_an_urgent_alert()
    {
        var study = PublishedStudy.Read(Studies.Json("imppress"));
        var person = HandWritten.Veteran with { Role = "patient", Arm = null, Site = "main" };
        PeerReport[] reports = [new(At(2026, 2, 5, 15), person.Id, false), new(At(2026, 2, 6, 15), person.Id, false), new(At(2026, 2, 7, 15), person.Id, true)];

        var foretold = TrialOracle.Foretell(study, person, [], reports);

        Assert.Equal(
            "peer-contact-2",
            Assert.Single(foretold.Occasions, occasion => occasion.Id.StartsWith("peer-", StringComparison.Ordinal) && occasion.Status == ExpectedStatus.Completed).Id);
        Assert.Equal(("concern", "urgent"), (Assert.Single(foretold.Alerts).Rule, foretold.Alerts[0].Level));
    }

    private static Dictionary<string, DueOccasion> Due(string study, PersonTruth person) => TrialCalendar.Of(PublishedStudy.Read(Studies.Json(study)), person)
        .Where(due => due.Plan.Anchor != "consent").ToDictionary(due => due.Id);

    private static DateTimeOffset At(int year, int month, int day, int hour) => new(year, month, day, hour, 0, 0, TimeSpan.Zero);

    private static StaffNote SessionSet(StaffEvent which, int hours, LocalDate day) => new(HandWritten.Activation.AddHours(hours), which) { Day = day };
}
