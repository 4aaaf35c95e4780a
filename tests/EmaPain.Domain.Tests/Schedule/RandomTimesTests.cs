using EmaPain.Domain.Ids;
using EmaPain.Domain.Schedule;
using EmaPain.Domain.Studies;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace EmaPain.Domain.Tests.Schedule;

public sealed class RandomTimesTests
{
    private static readonly Burst Day = new()
    {
        Days = 7, MinimumGapMinutes = 90, Seed = 1,
        Windows =
        [
            new BurstWindow { From = new LocalTime(9, 0), To = new LocalTime(12, 0) }, new BurstWindow { From = new LocalTime(12, 0), To = new LocalTime(15, 30) },
            new BurstWindow { From = new LocalTime(16, 0), To = new LocalTime(20, 0) },
        ],
    };

    [Fact]
    public void Every_prompt_lies_in_its_window_and_a_gap_after_the_one_before() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(1000), Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), number =>
        {
            var times = TimesOf(Day with { Seed = number % 97 }, $"p-{number}", $"day {number % 31}");
            for (var prompt = 0; prompt < times.Count; prompt++)
            {
                Assert.True(times[prompt] >= Day.Windows[prompt].From && times[prompt] < Day.Windows[prompt].To);
                Assert.True(prompt == 0 || Period.Between(times[prompt - 1], times[prompt], PeriodUnits.Minutes).Minutes >= Day.MinimumGapMinutes);
            }
        }));

    [Fact]
    public void The_same_seed_and_person_give_the_same_times_and_others_give_others()
    {
        Assert.Equal(TimesOf(Day, "p-1", "1"), TimesOf(Day, "p-1", "1"));
        Assert.NotEqual(TimesOf(Day, "p-1", "1"), TimesOf(Day, "p-2", "1"));
        Assert.NotEqual(TimesOf(Day, "p-1", "1"), TimesOf(Day, "p-1", "2"));
        Assert.NotEqual(TimesOf(Day, "p-1", "1"), TimesOf(Day with { Seed = 2 }, "p-1", "1"));
    }

    [Fact]
    public void Times_fall_evenly_into_the_first_window()
    {
        var minutes = Enumerable.Range(0, 9000).Select(person => TimesOf(Day, $"p-{person}", "1")[0]).GroupBy(time => time.Hour).ToDictionary(hour => hour.Key, hour => hour.Count());

        Assert.All([9, 10, 11], hour => Assert.InRange(minutes[hour], 2800, 3200));
    }

    private static List<LocalTime> TimesOf(Burst burst, string person, string day) =>
        [.. Enumerable.Range(1, burst.Windows.Count).Select(prompt => RandomTimes.Of(burst, new ParticipationKey(new StudyId("s"), new ParticipantId(person)), day, prompt))];
}
