using EmaPain.Domain.Participations;
using EmaPain.Domain.Schedule;
using EmaPain.Domain.Studies;
using EmaPain.Domain.Tests.Participations;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace EmaPain.Domain.Tests.Schedule;

/// <summary>Two prompts of a burst never come closer than its gap, whatever happened since they were planned.</summary>
public sealed class BurstGapTests
{
    private static readonly Duration Gap = Duration.FromMinutes(120);

    private static readonly Burst Three = new()
    {
        Days = 3, MinimumGapMinutes = 120, Seed = 7,
        Windows =
        [
            new BurstWindow { From = new LocalTime(9, 0), To = new LocalTime(12, 0) },
            new BurstWindow { From = new LocalTime(12, 0), To = new LocalTime(16, 0) },
            new BurstWindow { From = new LocalTime(16, 0), To = new LocalTime(20, 0) },
        ],
    };

    [Fact]
    public void After_a_move_a_prompt_that_went_out_before_it_counts()
    {
        var trial = InBurst("Pacific/Honolulu");
        trial.Now = trial.Occasion("ema-5-1-1").Planned;
        trial.Tick();
        trial.Now += Duration.FromMinutes(5);
        trial.Record(new StaffRecord.ZoneChange("America/Los_Angeles"));

        var (first, second) = (trial.Occasion("ema-5-1-1"), trial.Occasion("ema-5-1-2"));
        Assert.True(second.Planned - first.Asked[0].SentAt >= Gap, $"{second.Planned} after {first.Asked[0].SentAt}");
        Assert.InRange(second.PlannedLocal.TimeOfDay, new LocalTime(12, 0), new LocalTime(16, 0));
    }

    [Fact]
    public void A_prompt_for_which_its_window_leaves_no_room_is_not_due()
    {
        var trial = InBurst("Pacific/Honolulu");
        trial.Now = trial.Occasion("ema-5-1-1").Planned;
        trial.Tick();
        trial.Record(new StaffRecord.ZoneChange("America/New_York"));

        var second = trial.Occasion("ema-5-1-2");
        Assert.Equal((OccasionStatus.Unsent, MissingReason.NotDue), (second.Status, second.Reason));
        Assert.Equal(OccasionStatus.Planned, trial.Occasion("ema-5-1-3").Status);
    }

    /// <summary>Moves and pauses at any minute of the burst's days; what is asked is asked by ticks alone.</summary>
    [Fact]
    public void Moves_and_pauses_at_any_time_leave_the_gap() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(200), Prop.ForAll(Days(), days =>
    {
        var trial = InBurst(days.From, days.CatchUp);
        var start = trial.Occasion("ema-5-1-1").Planned - Duration.FromHours(12);
        Run(trial, start + Duration.FromMinutes(days.PauseAt));
        trial.Record(new StaffRecord.Pause());
        Run(trial, trial.Now + Duration.FromMinutes(days.PausedFor));
        trial.Record(new StaffRecord.Resume());
        Run(trial, start + Duration.FromMinutes(days.MoveAt));
        trial.Record(new StaffRecord.ZoneChange(days.To));
        Run(trial, start + Duration.FromDays(6));

        var sent = trial.Person.Occasions.Where(occasion => occasion.Id.Value.StartsWith("ema", StringComparison.Ordinal) && !occasion.Asked.IsEmpty)
            .Select(occasion => occasion.Asked[0].SentAt).Order().ToList();
        Assert.All(sent.Zip(sent.Skip(1)), pair => Assert.True(pair.Second - pair.First >= Gap, $"{pair.First}, then {pair.Second}"));
        Assert.All(
            trial.Person.Occasions.Where(occasion => occasion.Id.Value.StartsWith("ema", StringComparison.Ordinal)),
            occasion => Assert.True(
                occasion is { Status: OccasionStatus.Closed, Reason: MissingReason.NoResponse } or { Status: OccasionStatus.Unsent, Reason: MissingReason.NotDue or MissingReason.NotSentPaused or MissingReason.Quiet },
                $"{occasion.Id} {occasion.Status} {occasion.Reason}"));
    }));

    private static Arbitrary<DrawnDays> Days() =>
        (from zones in Gen.Elements("Pacific/Honolulu", "America/Los_Angeles", "America/New_York", "Europe/London", "Asia/Kolkata", "Pacific/Auckland").Two()
         from move in Gen.Choose(0, 4 * 1440)
         from pause in Gen.Choose(0, 4 * 1440)
         from paused in Gen.Choose(1, 300)
         from catchUp in Gen.Elements(CatchUp.SendLate, CatchUp.Skip)
         select new DrawnDays(zones.Item1, zones.Item2, Math.Max(move, pause + paused + 1), pause, paused, catchUp)).ToArbitrary();

    /// <summary>Somebody before the burst of week 5, whose prompts have windows of three hours.</summary>
    private static Trial InBurst(string zone, CatchUp catchUp = CatchUp.SendLate)
    {
        var study = CalendarStudy.Study;
        var trial = new Trial(
            study with { Occasions = [.. study.Occasions.Select(plan => plan.Burst is null ? plan : plan with { WindowHours = 3, CatchUp = catchUp, Burst = Three })] },
            zone);
        trial.Record(new StaffRecord.Activation());
        return trial;
    }

    private static void Run(Trial trial, Instant end)
    {
        while (DueTimes.Next(trial.Study, trial.Person, trial.Calendar, trial.Now) is { } due && due < end)
        {
            var before = trial.Now;
            trial.Now = due;
            var prompted = trial.Tick();
            if (prompted.Effects.OfType<Effect.SendText>().Any(text => text.Purpose == Purpose.Prompt))
            {
                trial.Tried(prompted, SendOutcome.Accepted);
            }

            Assert.True(due > before || !prompted.Happenings.IsEmpty, $"nothing happened at {due}");
        }

        trial.Now = Instant.Max(trial.Now, end);
    }

    private sealed record DrawnDays(string From, string To, int MoveAt, int PauseAt, int PausedFor, CatchUp CatchUp);
}
