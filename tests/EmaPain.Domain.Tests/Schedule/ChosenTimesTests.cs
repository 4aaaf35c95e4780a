using EmaPain.Domain.Ids;
using EmaPain.Domain.Participations;
using EmaPain.Domain.Tests.Participations;
using EmaPain.Domain.Tests.Studies;
using NodaTime;

namespace EmaPain.Domain.Tests.Schedule;

/// <summary>A person who wants to be asked on another weekday or at another time of day.</summary>
public sealed class ChosenTimesTests
{
    private static readonly LocalTime Evening = new(18, 30);

    [Fact]
    public void What_is_still_to_come_is_asked_on_the_other_weekday_at_the_other_time_and_the_weeks_stay()
    {
        var trial = AfterWeek2();
        trial.Record(new StaffRecord.TimesChosen(IsoDayOfWeek.Thursday, Evening));

        Assert.Equal(
            Enumerable.Range(3, 6).Select(week => trial.Person.Day0!.Value.PlusDays(7 * week).Next(IsoDayOfWeek.Thursday) + Evening),
            Enumerable.Range(3, 6).Select(week => trial.Occasion($"week-{week}").PlannedLocal));
        Assert.Equal(new LocalTime(10, 0), trial.Occasion("week-2").PlannedLocal.TimeOfDay);
        Assert.Equal((IsoDayOfWeek.Thursday, Evening), (trial.Person.Weekday, trial.Person.TimeOfDay));
    }

    [Fact]
    public void Either_may_stay_as_it_is()
    {
        var trial = AfterWeek2();
        trial.Record(new StaffRecord.TimesChosen(Time: Evening));
        Assert.Equal((IsoDayOfWeek.Monday, Evening), (trial.Occasion("week-3").PlannedLocal.DayOfWeek, trial.Occasion("week-3").PlannedLocal.TimeOfDay));
        trial.Record(new StaffRecord.TimesChosen(IsoDayOfWeek.Friday));
        Assert.Equal((IsoDayOfWeek.Friday, Evening), (trial.Occasion("week-3").PlannedLocal.DayOfWeek, trial.Occasion("week-3").PlannedLocal.TimeOfDay));
    }

    [Fact]
    public void A_question_whose_new_time_has_passed_comes_at_the_old_one_and_the_next_no_less_than_five_days_later()
    {
        var trial = Trial.Active("weekly-pst-peg");
        trial.Record(new StaffRecord.TimesChosen(IsoDayOfWeek.Saturday));
        trial.Now = trial.Occasion("week-1").Planned - Duration.FromDays(1);
        var before = trial.Occasion("week-1");
        trial.Record(new StaffRecord.TimesChosen(IsoDayOfWeek.Monday));

        Assert.Equal(before.Planned, trial.Occasion("week-1").Planned);
        Assert.Equal(Duration.FromDays(5), trial.Occasion("week-2").Planned - before.Planned);
        Assert.Equal(Duration.FromDays(5), trial.Occasion("week-3").Planned - trial.Occasion("week-2").Planned);
        Assert.Equal(IsoDayOfWeek.Monday, trial.Occasion("week-4").PlannedLocal.DayOfWeek);
    }

    [Fact]
    public void An_open_question_keeps_its_window_and_no_week_is_asked_within_five_days_of_it()
    {
        var trial = AfterWeek2();
        var open = trial.Occasion("week-2");
        trial.Record(new StaffRecord.TimesChosen(IsoDayOfWeek.Thursday, new LocalTime(9, 0)));
        trial.Record(new StaffRecord.TimesChosen(IsoDayOfWeek.Tuesday, new LocalTime(9, 0)));

        Assert.Equal((open.Closes, open.Asked[0]), (trial.Occasion("week-2").Closes, trial.Occasion("week-2").Asked[0]));
        Assert.All(Enumerable.Range(3, 6), week => Assert.True(trial.Occasion($"week-{week}").Planned >= open.Planned + Duration.FromDays(5)));
    }

    /// <summary>Its time has come; only the pause holds it back, and it goes out at the end of that, not on the new weekday.</summary>
    [Fact]
    public void A_question_that_is_due_and_waits_stays_where_it_is()
    {
        var trial = Trial.Active("weekly-pst-peg");
        trial.Record(new StaffRecord.Pause());
        trial.Now = trial.Occasion("week-1").Planned + Duration.FromHours(1);
        var waiting = trial.Occasion("week-1");
        trial.Record(new StaffRecord.TimesChosen(IsoDayOfWeek.Thursday, Evening));

        Assert.Equal(OccasionStatus.Planned, waiting.Status);
        Assert.Equal((waiting.Planned, waiting.Closes), (trial.Occasion("week-1").Planned, trial.Occasion("week-1").Closes));
        Assert.Equal(IsoDayOfWeek.Thursday, trial.Occasion("week-2").PlannedLocal.DayOfWeek);
    }

    [Theory]
    [InlineData(5, 0)]
    [InlineData(23, 59)]
    public void A_time_beyond_the_studys_limits_is_refused_and_they_are_named(int hour, int minute)
    {
        var trial = AfterWeek2();
        var refusal = trial.Record(new StaffRecord.TimesChosen(Time: new LocalTime(hour, minute))).Refusal!;

        Assert.Equal("bad-time", refusal.Code);
        Assert.Contains($"{trial.Study.Choices.EarliestTime:HH:mm}", refusal.Sentence, StringComparison.Ordinal);
        Assert.Contains($"{trial.Study.Choices.LatestTime:HH:mm}", refusal.Sentence, StringComparison.Ordinal);
        Assert.Equal(new LocalTime(10, 0), trial.Person.TimeOfDay);
    }

    [Fact]
    public void A_weekday_that_is_none_is_refused_as_it_is_at_the_enrolment()
    {
        var trial = AfterWeek2();
        Assert.Equal("bad-time", trial.Record(new StaffRecord.TimesChosen(IsoDayOfWeek.None)).Refusal?.Code);

        var study = trial.Study;
        trial.Person = Participation.New(new ParticipationKey(study.Id, new ParticipantId("p-9")));
        var enrolment = new StaffRecord.Enrolment(
            study.Roles[0].Id, study.Sites[0].Id, study.Languages[0], "America/New_York", IsoDayOfWeek.None, Time: null, study.Version);
        Assert.Equal("bad-enrolment", trial.Record(enrolment).Refusal?.Code);
    }

    [Fact]
    public void The_same_again_and_whoever_left_change_nothing()
    {
        var trial = AfterWeek2();
        Assert.Equal("nothing-to-do", trial.Record(new StaffRecord.TimesChosen(IsoDayOfWeek.Monday, new LocalTime(10, 0))).Refusal?.Code);
        Assert.Equal("nothing-to-do", trial.Record(new StaffRecord.TimesChosen()).Refusal?.Code);
        trial.Record(new StaffRecord.Withdrawal());
        Assert.Equal("nothing-to-do", trial.Record(new StaffRecord.TimesChosen(IsoDayOfWeek.Friday)).Refusal?.Code);
    }

    [Fact]
    public void Before_the_activation_it_is_as_if_it_had_been_chosen_at_the_enrolment()
    {
        var trial = new Trial(Trial.StudyOf("weekly-pst-peg"));
        trial.Record(new StaffRecord.TimesChosen(IsoDayOfWeek.Friday, Evening));
        trial.Record(new StaffRecord.Activation());

        Assert.Equal((IsoDayOfWeek.Friday, Evening), (trial.Occasion("week-1").PlannedLocal.DayOfWeek, trial.Occasion("week-1").PlannedLocal.TimeOfDay));
    }

    /// <summary>Every study, every change in every week: each occasion once, none in the past, weekly questions five days apart and more.</summary>
    [Theory]
    [MemberData(nameof(StudyFiles.All), MemberType = typeof(StudyFiles))]
    public void Whenever_it_is_changed_no_occasion_is_lost_doubled_or_planned_into_the_past(string study)
    {
        for (var hours = 1; hours < 24 * 7 * 6; hours += 37)
        {
            var trial = new Trial(Trial.NewestOf(study));
            trial.Screen();
            trial.Record(new StaffRecord.Activation());
            var end = trial.Now + Duration.FromHours(hours);
            while (trial.Now < end)
            {
                trial.Now = Instant.Min(end, trial.Now + Duration.FromHours(3));
                trial.Tick();
            }

            var before = trial.Person.Occasions.ToDictionary(occasion => occasion.Id);
            var decision = trial.Record(new StaffRecord.TimesChosen((IsoDayOfWeek)(1 + (hours % 7)), trial.Study.Choices.EarliestTime.PlusHours(hours % 3)));
            if (decision.Refusal is not null)
            {
                continue;
            }

            Assert.Equal(before.Keys.Select(id => id.Value).Order(StringComparer.Ordinal), trial.Person.Occasions.Select(occasion => occasion.Id.Value).Order(StringComparer.Ordinal));
            Assert.All(trial.Person.Occasions, occasion => Assert.True(occasion == before[occasion.Id] || occasion.Planned > end, $"{occasion.Id} of {study} after {hours} h"));
            Assert.All(trial.Person.Occasions, occasion => Assert.Equal(before[occasion.Id].Status, occasion.Status));
        }
    }

    /// <summary>A trial of week 2, asked and not answered.</summary>
    private static Trial AfterWeek2()
    {
        var trial = Trial.Active("weekly-pst-peg");
        trial.Now = trial.Occasion("week-2").Planned;
        trial.Tick();
        return trial;
    }
}
