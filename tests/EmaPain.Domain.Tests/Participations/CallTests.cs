using EmaPain.Domain.Participations;
using EmaPain.Domain.Schedule;
using EmaPain.Domain.Studies;
using NodaTime;

namespace EmaPain.Domain.Tests.Participations;

/// <summary>When the coordinator, who is blinded, is asked to call.</summary>
public sealed class CallTests
{
    /// <summary>Week 2 is asked in one arm only: that it was missed as well may not show by an earlier call.</summary>
    [Fact]
    public void Missed_in_a_row_are_occasions_that_every_arm_has()
    {
        var study = Trial.NewestOf("mission-reconnect");
        var weekly = study.Occasions.First(plan => plan.Weeks.Contains(2));
        var trial = new Trial(study with
        {
            Occasions =
            [
                .. study.Occasions.Select(plan => plan == weekly ? plan with { Weeks = [.. plan.Weeks.Where(week => week != 2)] } : plan),
                weekly with { Id = "week-2", Weeks = [], Arms = [study.Arms[0].Id], Anchor = Anchor.FirstSession },
            ],
        });
        trial.Record(new StaffRecord.Activation());
        trial.Record(new StaffRecord.SessionPlanned(GroupSession.First, new LocalDate(2026, 3, 16)));
        trial.At(3, 2, 10).Tick();
        trial.Says("3 3 3");
        List<string> causes = [];
        for (var day = 3; day < 31; day++)
        {
            causes.AddRange(trial.At(3, day, 12).Tick().Effects.OfType<Effect.RaiseTask>().Where(task => task.Kind == TaskKind.CallAfterSilence).Select(task => task.Cause));
        }

        Assert.Equal(OccasionStatus.Closed, trial.Occasion("week-2").Status);
        Assert.Equal(["week-3"], causes);
    }

    /// <summary>Prompts 1 and 2 of each of three days stay unanswered, after two weeks that did.</summary>
    [Fact]
    public void A_day_of_a_burst_asks_for_one_call_however_many_of_its_prompts_are_missed()
    {
        var trial = new Trial(CalendarStudy.Study, arm: "wait-list");
        trial.Record(new StaffRecord.Activation());
        Assert.Equal(["week-1", "week-2", "week-3", "ema-5-1-1", "ema-5-2-1", "ema-5-3-1"], CallsUntil(trial, "ema-5-3-2"));
        Assert.All(["ema-5-1-2", "ema-5-2-2", "ema-5-3-2"], prompt => Assert.Equal(OccasionStatus.Closed, trial.Occasion(prompt).Status));
    }

    /// <summary>The first prompt of the day is answered, so that the row is full only with the third.</summary>
    [Fact]
    public void A_row_that_is_full_only_later_in_the_day_asks_for_its_call_then()
    {
        var study = CalendarStudy.Study;
        var burst = study.Occasions.Single(plan => plan.Burst is not null);
        var windows = new[] { (9, 12), (12, 16), (16, 20) }.Select(hours => new BurstWindow { From = new LocalTime(hours.Item1, 0), To = new LocalTime(hours.Item2, 0) });
        var trial = new Trial(
            study with { Occasions = [.. study.Occasions.Select(plan => plan == burst ? plan with { Burst = burst.Burst! with { Windows = [.. windows] } } : plan)] }, arm: "wait-list");
        trial.Record(new StaffRecord.Activation());
        CallsUntil(trial, "week-3");
        while (trial.Occasion("ema-5-1-1").Status == OccasionStatus.Planned)
        {
            ToTheNextTick(trial);
        }

        trial.Says("3 3 3");
        Assert.Equal(["ema-5-1-3", "ema-5-2-1"], CallsUntil(trial, "ema-5-2-3"));
    }

    private static List<string> CallsUntil(Trial trial, string last)
    {
        List<string> causes = [];
        while (trial.Occasion(last).Status is OccasionStatus.Planned or OccasionStatus.Open)
        {
            causes.AddRange(ToTheNextTick(trial).Effects.OfType<Effect.RaiseTask>().Where(task => task.Kind == TaskKind.CallAfterSilence).Select(task => task.Cause));
        }

        return causes;
    }

    private static Decision ToTheNextTick(Trial trial)
    {
        trial.Now = DueTimes.Next(trial.Study, trial.Person, trial.Calendar, trial.Now)!.Value;
        var tick = trial.Tick();
        return tick.Effects.OfType<Effect.SendText>().Any(text => text.Purpose == Purpose.Prompt) ? With(trial, tick) : tick;

        static Decision With(Trial trial, Decision prompted)
        {
            trial.Tried(prompted, SendOutcome.Accepted);
            return prompted;
        }
    }
}
