using System.Collections.Immutable;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Participations;
using EmaPain.Domain.Studies;
using EmaPain.Domain.Studies.Comparing;
using EmaPain.Domain.Tests.Participations;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace EmaPain.Domain.Tests.Studies.Comparing;

public sealed class ScheduleShiftsTests
{
    private const string Zone = "America/New_York";
    private static readonly StudyDefinition Old = Trial.StudyOf("weekly-pst-peg");

    /// <summary>Monday, 08:00 in New York.</summary>
    private static readonly Instant Activation = Instant.FromUtc(2026, 1, 5, 13, 0);

    [Fact]
    public void The_same_schedule_moves_nobody() => Assert.Empty(Shifts(plan => plan with { RemindAfterHours = 48 }, day: 20));

    [Fact]
    public void A_week_that_is_gone_is_dropped_and_a_further_one_is_added()
    {
        var shifts = Shifts(plan => plan with { Weeks = [1, 2, 3, 4, 5, 6, 7, 9] }, day: 20);

        Assert.Equal(["week-8", "week-9"], shifts.Select(shift => shift.Occasion.Value));
        Assert.Equal(new LocalDateTime(2026, 3, 2, 10, 0), Assert.IsType<OccasionShift.Dropped>(shifts[0]).From.Starts);
        Assert.Equal(new LocalDateTime(2026, 3, 9, 10, 0), Assert.IsType<OccasionShift.Added>(shifts[1]).To.Starts);
    }

    [Fact]
    public void What_was_sent_stays_when_its_week_is_gone() => Assert.Equal(
        [typeof(OccasionShift.Settled), typeof(OccasionShift.Settled), typeof(OccasionShift.Dropped)],
        Shifts(plan => plan with { Weeks = [4, 5, 6, 7, 8] }, day: 20).Select(shift => shift.GetType()));

    [Fact]
    public void What_the_other_version_has_earlier_than_now_is_not_sent() => Assert.Equal(
        new OccasionId("extra-1"),
        Assert.IsType<OccasionShift.Overtaken>(Assert.Single(Shifts(With(plan => plan with { Id = "extra-{week}", Weeks = [1] }), day: 20))).Occasion);

    [Fact]
    public void Another_window_is_told_of_what_still_waits()
    {
        var shifts = Shifts(plan => plan with { WindowHours = 100 }, day: 50);

        Assert.Equal(8, shifts.Length);
        Assert.Equal(7, shifts.OfType<OccasionShift.Settled>().Count());
        var last = Assert.IsType<OccasionShift.Rewindowed>(shifts[^1]);
        // 156 hours end an hour later by the clock, which is put forward in that night.
        Assert.Equal((new LocalDateTime(2026, 3, 8, 23, 0), new LocalDateTime(2026, 3, 6, 14, 0)), (last.From.Closes, last.To.Closes));
    }

    [Fact]
    public void Later_texting_hours_move_what_was_planned_before_them()
    {
        var next = Old with { Version = 2, TextingHours = new TextingHours { From = new LocalTime(11, 0), To = new LocalTime(20, 0) } };

        Assert.All(Shifts(next, day: 0), shift => Assert.Equal(new LocalTime(11, 0), Assert.IsType<OccasionShift.Moved>(shift).To.Starts.TimeOfDay));
    }

    [Fact]
    public void Nothing_that_was_sent_is_sent_again_whatever_the_edit() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(300), Prop.ForAll(Edits(), drawn =>
    {
        var edit = new StudyEdit(Old, drawn.Study());
        var now = Activation + Duration.FromHours(drawn.Hour);
        var person = ExemplaryPerson.Of(Old).Single().InProgress(Old, Zone, Activation, now);
        var sent = person.Occasions.Where(occasion => occasion.Status != OccasionStatus.Planned).Select(occasion => occasion.Id).ToHashSet();
        foreach (var shift in ScheduleShifts.Of(edit, person, now))
        {
            Assert.Equal(sent.Contains(shift.Occasion), shift is OccasionShift.Settled);
            if (StartOf(shift) is { } start)
            {
                Assert.True(start.InZoneLeniently(DateTimeZoneProviders.Tzdb[Zone]).ToInstant() >= now, $"{shift} at {now}");
            }
        }
    }));

    /// <summary>When a shift would send something.</summary>
    private static LocalDateTime? StartOf(OccasionShift shift) => shift switch
    {
        OccasionShift.Added added => added.To.Starts,
        OccasionShift.Moved moved => moved.To.Starts,
        _ => null,
    };

    private static ImmutableArray<OccasionShift> Shifts(Func<OccasionPlan, OccasionPlan> change, int day) =>
        Shifts(Old with { Version = 2, Occasions = [change(Old.Occasions[0])] }, day);

    private static ImmutableArray<OccasionShift> Shifts(StudyDefinition next, int day)
    {
        var now = Activation + Duration.FromDays(day);
        return ScheduleShifts.Of(new StudyEdit(Old, next), ExemplaryPerson.Of(Old).Single().InProgress(Old, Zone, Activation, now), now);
    }

    private static StudyDefinition With(Func<OccasionPlan, OccasionPlan> further) => Old with { Version = 2, Occasions = [.. Old.Occasions, further(Old.Occasions[0])] };

    private static Arbitrary<DrawnEdit> Edits() =>
        (from hour in Gen.Choose(0, 100 * 24)
         from weeks in Gen.Choose(1, 20).ListOf(6)
         from window in Gen.Choose(1, 160)
         from first in Gen.Choose(0, 19)
         from isRenamed in Gen.Elements(false, true)
         select new DrawnEdit(hour, [.. weeks.Distinct().Order()], window, first, isRenamed)).ToArbitrary();

    private sealed record DrawnEdit(int Hour, int[] Weeks, int Window, int First, bool IsRenamed)
    {
        public StudyDefinition Study() => Old with
        {
            Version = 2,
            TextingHours = Old.TextingHours with { From = new LocalTime(First, 0) },
            Occasions = [Old.Occasions[0] with { Id = IsRenamed ? "w-{week}" : Old.Occasions[0].Id, Weeks = Weeks, WindowHours = Window }],
        };

        public override string ToString() => $"weeks {string.Join(' ', Weeks)}, window {Window}, from {First}, renamed {IsRenamed}, at hour {Hour}";
    }
}
