using EmaPain.Domain.Ids;
using EmaPain.Domain.Participations;
using EmaPain.Domain.Schedule;
using EmaPain.Domain.Tests.Participations;
using NodaTime;

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
