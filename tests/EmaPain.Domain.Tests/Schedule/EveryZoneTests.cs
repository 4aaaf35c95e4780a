using EmaPain.Domain.Participations;
using EmaPain.Domain.Schedule;
using EmaPain.Domain.Studies;
using EmaPain.Domain.Tests.Participations;
using NodaTime;

namespace EmaPain.Domain.Tests.Schedule;

/// <summary>What has to hold on the wall of every zone of the tz database, around every change of its clocks from 2025 to 2030.</summary>
public sealed class EveryZoneTests
{
    private static readonly Instant First = Instant.FromUtc(2025, 1, 1, 0, 0);
    private static readonly Instant Last = Instant.FromUtc(2031, 1, 1, 0, 0);
    private static readonly TextingHours Day = new() { From = new LocalTime(9, 0), To = new LocalTime(20, 0) };

    /// <summary>Hours so close to midnight that changes of clocks fall on their edges.</summary>
    private static readonly TextingHours Night = new() { From = new LocalTime(0, 30), To = new LocalTime(2, 45) };

    [Fact]
    public void The_next_allowed_instant_is_allowed_and_never_before_its_input()
    {
        foreach (var zone in DateTimeZoneProviders.Tzdb.Ids)
        {
            foreach (var hours in new[] { Day, Night })
            {
                var calendar = ParticipantCalendar.Of(zone, hours);
                Assert.All(Around(zone), instant => Holds(calendar, instant, hours == Day));
            }
        }
    }

    [Fact]
    public void Every_tick_of_a_trial_asks_for_a_later_one_and_ends_with_an_outcome_for_every_occasion()
    {
        var played = (from zone in DateTimeZoneProviders.Tzdb.Ids
                      from change in Changes(zone).Append(First + Duration.FromDays(100))
                      select (zone, change)).DistinctBy(one => Signature(one.zone, one.change)).ToList();
        Assert.True(played.Count > 300, $"{played.Count} changes of clocks");
        Parallel.ForEach(played, one => Play(one.zone, one.change - Duration.FromDays(9) - Duration.FromHours(one.change.ToUnixTimeSeconds() / 7 % 24)));
    }

    private static void Holds(ParticipantCalendar calendar, Instant instant, bool isDay)
    {
        var next = calendar.NextAllowed(instant);
        Assert.True(next >= instant, $"{calendar.Zone}: {next} for {instant}");
        Assert.True(next - instant < Duration.FromHours(26), $"{calendar.Zone}: {next} for {instant}");
        Assert.Equal(next, calendar.NextAllowed(next));
        if (isDay)
        {
            Assert.True(calendar.IsAllowed(next), $"{calendar.Zone}: {calendar.LocalAt(next)}");
            Assert.True(calendar.AllowedUntil(next) > next, $"{calendar.Zone}: until {calendar.AllowedUntil(next)} from {next}");
        }
    }

    private static void Play(string zone, Instant activation)
    {
        var trial = new Trial(CalendarStudy.Study, zone) { Now = activation };
        var due = Due(trial.Record(new StaffRecord.Activation()));
        trial.Record(new StaffRecord.SessionPlanned(GroupSession.First, trial.Person.Day0!.Value));
        due = Due(trial.Record(new StaffRecord.SessionPlanned(GroupSession.Last, trial.Person.Day0!.Value))) ?? due;
        while (due is { } at)
        {
            trial.Now = Instant.Max(at, trial.Now);
            due = Due(trial.Tick());
            Assert.True(due is null || due > trial.Now, $"{zone}: {due} after the tick at {trial.Now}");
        }

        Assert.Equal(ParticipationStatus.Completed, trial.Person.Status);
        Assert.All(trial.Person.Occasions.Where(occasion => occasion.Kind == OccasionKind.Texts), occasion =>
        {
            Assert.True(occasion.Reason is MissingReason.Technical, $"{zone}: {occasion.Id} {occasion.Status} {occasion.Reason}");
            Assert.Single(occasion.Asked);
        });
    }

    private static Instant? Due(Decision decision) => decision.Effects.OfType<Effect.Due>().Select(due => (Instant?)due.At).FirstOrDefault();

    private static IEnumerable<Instant> Changes(string zone) =>
        DateTimeZoneProviders.Tzdb[zone].GetZoneIntervals(First, Last).Where(interval => interval.HasStart && interval.Start > First).Select(interval => interval.Start);

    private static IEnumerable<Instant> Around(string zone) =>
        Changes(zone).Append(First).SelectMany(change => Enumerable.Range(-60, 120).Select(half => change + Duration.FromMinutes((half * 30) + (half % 7))));

    /// <summary>Zones whose clocks go alike from ten days before a change to the end of the trial need one of them played.</summary>
    private static string Signature(string zone, Instant change)
    {
        var (from, to) = (change - Duration.FromDays(10), change + Duration.FromDays(160));
        return string.Join(' ', DateTimeZoneProviders.Tzdb[zone].GetZoneIntervals(from, to)
            .Select(interval => $"{(interval.HasStart && interval.Start > from ? interval.Start : from)}{interval.WallOffset}"));
    }
}
