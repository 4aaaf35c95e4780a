using EmaPain.Domain.Participations;
using NodaTime;

namespace EmaPain.Domain.Tests.Participations;

/// <summary>Reasons of a missing answer that no other course of a trial here ends in.</summary>
public sealed class MissingReasonTests
{
    [Fact]
    public void A_window_without_an_allowed_hour_is_quiet_and_nothing_is_sent()
    {
        var trial = Trial.Active("weekly-pst-peg");
        var evening = trial.At(3, 9, 21).Now;
        var (first, closes) = (trial.Occasion("week-1").Id, evening + Duration.FromHours(3));
        var person = trial.Person with
        {
            Occasions = [.. trial.Person.Occasions.Select(one => one.Id == first ? one with { Planned = evening, Closes = closes } : one)],
        };

        Assert.Empty(trial.DecideOn(person, new Input.TimeHasCome(trial.NextId())).Effects.OfType<Effect.SendText>());
        trial.Now = closes;
        trial.Tick();

        Assert.Equal((OccasionStatus.Unsent, MissingReason.Quiet), (trial.Occasion("week-1").Status, trial.Occasion("week-1").Reason));
    }

    [Fact]
    public void A_week_that_passes_in_a_hold_is_not_sent_for_the_hold()
    {
        var trial = Trial.Active("weekly-pst-peg");
        trial.At(3, 8, 12).Says("I want to kill myself");
        trial.At(3, 9, 10).Tick();
        trial.At(3, 16, 9).Tick();

        Assert.Equal((OccasionStatus.Unsent, MissingReason.NotSentHeld), (trial.Occasion("week-1").Status, trial.Occasion("week-1").Reason));
    }

    /// <summary>The pause, the hold or the STOP ends at night, after the last hour at which the question could have gone out.</summary>
    [Theory]
    [InlineData("pause", MissingReason.NotSentPaused)]
    [InlineData("hold", MissingReason.NotSentHeld)]
    [InlineData("stop", MissingReason.NotSentOptOut)]
    public void What_kept_a_question_back_is_its_reason_though_it_ended_in_the_quiet_hours_before_the_windows_end(string what, MissingReason reason)
    {
        var trial = Trial.Active("weekly-pst-peg");
        trial.At(3, 8, 12);
        _ = what switch
        {
            "pause" => trial.Record(new StaffRecord.Pause()),
            "hold" => trial.Says("I want to kill myself"),
            _ => trial.Says("STOP"),
        };
        trial.At(3, 15, 21);
        _ = what switch
        {
            "pause" => trial.Record(new StaffRecord.Resume()),
            "hold" => trial.Record(new StaffRecord.HoldCleared()),
            _ => trial.Says("START"),
        };
        trial.At(3, 16, 9).Tick();

        Assert.Equal((OccasionStatus.Unsent, reason), (trial.Occasion("week-1").Status, trial.Occasion("week-1").Reason));
    }
}
