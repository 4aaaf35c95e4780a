using EmaPain.Domain.Ids;
using EmaPain.Domain.Participations;
using EmaPain.Domain.Schedule;
using EmaPain.Domain.Tests.Participations;
using NodaTime;
using NodaTime.Text;

namespace EmaPain.Domain.Tests.Schedule;

public sealed class OccasionPlanningTests
{
    /// <summary>Partners4Pain asks again after its programme's end, which is nine weekly sessions after the first where staff say no other day.</summary>
    [Fact]
    public void While_the_last_session_is_not_recorded_it_follows_from_the_first()
    {
        var trial = new Trial(Trial.StudyOf("partners4pain"));
        trial.Screen();
        trial.Record(new StaffRecord.Activation());
        Assert.Equal(new LocalDate(2026, 5, 2), trial.Occasion("month-2").PlannedLocal.Date);
        trial.Record(new StaffRecord.SessionPlanned(GroupSession.First, new LocalDate(2026, 3, 16)));
        Assert.Equal(new LocalDate(2026, 5, 11), trial.Occasion("session-9").PlannedLocal.Date);
        Assert.Equal(new LocalDate(2026, 5, 12), trial.Occasion("month-2").PlannedLocal.Date);
        trial.Record(new StaffRecord.SessionPlanned(GroupSession.Last, new LocalDate(2026, 5, 18)));
        Assert.Equal(new LocalDate(2026, 5, 19), trial.Occasion("month-2").PlannedLocal.Date);
        trial.Record(new StaffRecord.SessionPlanned(GroupSession.First, new LocalDate(2026, 3, 9)));
        Assert.Equal(new LocalDate(2026, 5, 19), trial.Occasion("month-2").PlannedLocal.Date);
    }

    [Fact]
    public void Mission_Reconnect_plans_ten_ratings_and_four_assessments()
    {
        var trial = Trial.Active("mission-reconnect");

        Assert.Equal(
            [
                "assessment-baseline", "assessment-week-16", "assessment-week-4", "assessment-week-8", "baseline", "week-1", "week-16", "week-2", "week-3",
                "week-4", "week-5", "week-6", "week-7", "week-8",
            ],
            trial.Person.Occasions.Select(occasion => occasion.Id.Value).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("week-1", 2026, 3, 9)]
    [InlineData("week-8", 2026, 4, 27)]
    [InlineData("week-16", 2026, 6, 22)]
    public void A_week_is_counted_from_day_0_and_keeps_its_wall_time_across_a_change_of_clocks(string id, int year, int month, int day)
    {
        var occasion = Trial.Active("mission-reconnect").Occasion(id);

        Assert.Equal(new LocalDateTime(year, month, day, 10, 0), occasion.PlannedLocal);
        Assert.Equal(Instant.FromUtc(year, month, day, 14, 0), occasion.Planned);
        Assert.Equal(Duration.FromHours(156), occasion.Closes - occasion.Planned);
        Assert.Equal(Duration.FromHours(48), occasion.LateUntil - occasion.Closes);
    }

    [Fact]
    public void The_chosen_weekday_falls_within_days_7_to_13_whatever_day_0_is()
    {
        for (var day = 1; day <= 7; day++)
        {
            var trial = new Trial(Trial.StudyOf("weekly-pst-peg")) { Now = Instant.FromUtc(2026, 3, day, 15, 0) };
            trial.Record(new StaffRecord.Activation());
            var first = trial.Occasion("week-1").PlannedLocal.Date;

            Assert.Equal(IsoDayOfWeek.Monday, first.DayOfWeek);
            Assert.InRange(Period.DaysBetween(trial.Person.Day0!.Value, first), 7, 13);
        }
    }

    [Fact]
    public void A_person_who_moves_is_not_asked_again_within_five_days_of_the_last_weekly_question()
    {
        var trial = new Trial(Trial.StudyOf("weekly-pst-peg"), "Pacific/Honolulu");
        trial.Record(new StaffRecord.Activation());
        trial.Now = trial.Occasion("week-1").Planned;
        trial.Tick();
        trial.Now += Duration.FromDays(6);
        trial.Says("5 4 3");
        trial.Record(new StaffRecord.ZoneChange("Pacific/Kiritimati"));

        // A later question of the same week is not counted: only the first one makes the rhythm.
        Assert.Equal(new LocalDateTime(2026, 3, 16, 10, 0), trial.Occasion("week-2").PlannedLocal);
        Assert.True(trial.Occasion("week-2").Planned - trial.Occasion("week-1").Planned >= Duration.FromDays(5));
        Assert.Equal("Pacific/Honolulu", trial.Occasion("week-1").Zone);
    }

    /// <summary>Of two and of four months.</summary>
    [Theory]
    [InlineData("2027-12-29", "2028-02-29", "2028-04-29")]
    [InlineData("2027-12-31", "2028-02-29", "2028-04-30")]
    [InlineData("2026-12-31", "2027-02-28", "2027-04-30")]
    [InlineData("2028-02-29", "2028-04-29", "2028-06-29")]
    [InlineData("2027-02-28", "2027-04-28", "2027-06-28")]
    [InlineData("2027-08-31", "2027-10-31", "2027-12-31")]
    [InlineData("2027-10-30", "2027-12-30", "2028-02-29")]
    public void Months_later_is_the_same_day_or_the_last_of_its_month(string start, string two, string four)
    {
        var day = LocalDatePattern.Iso.Parse(start).Value;
        var trial = new Trial(CalendarStudy.Study, at: (day + new LocalTime(9, 0)).InZoneLeniently(DateTimeZoneProviders.Tzdb["America/New_York"]).ToInstant());
        trial.Record(new StaffRecord.Activation());

        Assert.Equal(day, trial.Person.Day0);
        Assert.Equal([two, four], new[] { "month-2", "month-4" }.Select(id => LocalDatePattern.Iso.Format(trial.Occasion(id).PlannedLocal.Date)));
    }

    /// <summary>Whoever goes west over the date line has a day twice, whoever goes east has it not at all; the weekday there counts.</summary>
    [Theory]
    [InlineData("Pacific/Kiritimati", "Pacific/Honolulu")]
    [InlineData("Pacific/Honolulu", "Pacific/Kiritimati")]
    [InlineData("Pacific/Auckland", "Pacific/Pago_Pago")]
    public void Across_the_date_line_every_week_is_asked_once_on_its_weekday_and_the_zone_has_a_history(string from, string to)
    {
        var trial = new Trial(Trial.StudyOf("weekly-pst-peg"), from);
        trial.Record(new StaffRecord.Activation());
        trial.Now = trial.Occasion("week-2").Planned;
        trial.Tick();
        trial.Now += Duration.FromDays(1);
        var moved = trial.Now;
        trial.Record(new StaffRecord.ZoneChange(to));

        Assert.Equal([from, to], trial.Person.Zones.Select(zone => zone.Zone));
        Assert.Equal(moved, trial.Person.Zones[^1].Since);
        Assert.Equal([from, from, to, to], new[] { "week-1", "week-2", "week-3", "week-8" }.Select(id => trial.Occasion(id).Zone));
        foreach (var week in Enumerable.Range(3, 6).Select(week => trial.Occasion($"week-{week}")))
        {
            Assert.Equal((IsoDayOfWeek.Monday, new LocalTime(10, 0)), (week.PlannedLocal.DayOfWeek, week.PlannedLocal.TimeOfDay));
            Assert.Equal(week.PlannedLocal, week.Planned.InZone(DateTimeZoneProviders.Tzdb[to]).LocalDateTime);
        }

        var gaps = trial.Person.Occasions.Select(occasion => occasion.Planned).Order().ToList();
        Assert.All(gaps.Zip(gaps.Skip(1)), pair => Assert.InRange((pair.Second - pair.First).TotalDays, 5, 9));
    }

    [Fact]
    public void A_move_to_the_zone_where_the_person_is_already_changes_nothing()
    {
        var trial = Trial.Active("weekly-pst-peg");
        var decision = trial.Record(new StaffRecord.ZoneChange(trial.Person.Zones[^1].Zone));

        Assert.Equal("nothing-to-do", decision.Refusal?.Code);
        Assert.Single(trial.Person.Zones);
    }

    [Fact]
    public void An_occasion_that_asks_an_arm_nothing_is_not_planned_for_it()
    {
        var study = Trial.StudyOf("mission-reconnect");
        var onlyPractice = study.Occasions[1] with { Id = "practice-{week}", Steps = [study.Occasions[1].Steps[1]] };
        var trial = new Trial(study with { Occasions = [.. study.Occasions, onlyPractice] }, arm: "wait-list");
        trial.Record(new StaffRecord.Activation());

        Assert.Null(trial.Person.OccasionOf(new OccasionId("practice-1")));
    }

    [Fact]
    public void Ids_are_found_in_the_plan_that_they_come_from()
    {
        var study = Trial.StudyOf("mission-reconnect");

        Assert.Equal("week-{week}", OccasionPlanning.Find(study, new OccasionId("week-3"))!.Id);
        Assert.Null(OccasionPlanning.Find(study, new OccasionId("week-9")));
    }
}
