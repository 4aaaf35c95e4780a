using System.Text.Json.Nodes;
using EmaPain.Domain.Json;
using EmaPain.Domain.Participations;
using NodaTime;

namespace EmaPain.Domain.Tests.Participations;

/// <summary>What is written from a phone that is said to be somebody else's answers nothing, until staff have looked.</summary>
public sealed class WrongNumberTests
{
    [Fact]
    public void Answers_received_before_it_count_though_they_arrive_after_it()
    {
        var trial = Told();
        trial.At(3, 9, 10, 9).Says("5 4 3", ago: Duration.FromMinutes(6));
        Assert.Equal(5, trial.Value("week-1", "PST.pain"));
    }

    [Fact]
    public void Answers_received_after_it_do_not_count()
    {
        var trial = Told();
        var decision = trial.At(3, 9, 10, 9).Says("5 4 3");
        Assert.Null(trial.Value("week-1", "PST.pain"));
        Assert.Empty(decision.Effects.OfType<Effect.SendText>());
    }

    [Fact]
    public void A_cry_for_help_is_answered_all_the_same()
    {
        var decision = Told().At(3, 9, 10, 9).Says("I want to kill myself");
        Assert.Equal(Purpose.Crisis, Assert.Single(decision.Effects.OfType<Effect.SendText>()).Purpose);
    }

    [Fact]
    public void Another_phone_is_listened_to_again()
    {
        var trial = Told();
        trial.Record(new StaffRecord.PhoneChange("+12025550199"));
        trial.At(3, 9, 10, 9).Says("5 4 3");
        Assert.Equal(5, trial.Value("week-1", "PST.pain"));
    }

    [Fact]
    public void A_state_from_before_it_was_kept_reads_as_one_without_it()
    {
        var json = JsonNode.Parse(DomainJson.Write(Told().Person))!.AsObject();
        Assert.True(json.Remove("wrongNumberSince"));
        Assert.Null(DomainJson.Read<Participation>(json.ToJsonString()).WrongNumberSince);
    }

    /// <summary>The stranger wrote at 10:04; the text arrives at 11:00, after the stranger's numbers and the question that followed them.</summary>
    [Fact]
    public void A_late_one_takes_back_what_was_answered_since_and_tells_staff_what_went_out()
    {
        var trial = Trial.Active("weekly-pst-peg");
        trial.Tried(trial.At(3, 9, 10).Tick(), SendOutcome.Accepted);
        trial.Tried(trial.At(3, 9, 10, 6).Says("5 4 3"), SendOutcome.Accepted);
        trial.At(3, 9, 10, 7).Says("9 9 9");
        Assert.Equal(OccasionStatus.Completed, trial.Occasion("week-1").Status);

        var decision = trial.At(3, 9, 11).Says("wrong number", ago: Duration.FromMinutes(56));

        Assert.Empty(trial.Occasion("week-1").CurrentAnswers);
        Assert.Equal(OccasionStatus.Open, trial.Occasion("week-1").Status);
        Assert.Contains(decision.Effects.OfType<Effect.RequestScreening>(), request => request.Occasion.Value == "week-1");
        Assert.Contains(decision.Effects.OfType<Effect.RaiseTask>(), task => task is { Kind: TaskKind.ReviewMisdirected, Cause: "week-1" });
    }

    [Fact]
    public void What_was_answered_before_it_and_corrected_after_it_is_what_it_was()
    {
        var trial = Trial.Active("weekly-pst-peg");
        trial.Tried(trial.At(3, 9, 10).Tick(), SendOutcome.Accepted);
        trial.At(3, 9, 10, 2).Says("5 4 3");
        trial.At(3, 9, 10, 6).Says("CHANGE PAIN 9");
        trial.At(3, 9, 11).Says("wrong number", ago: Duration.FromMinutes(56));

        Assert.Equal(5, trial.Value("week-1", "PST.pain"));
    }

    [Fact]
    public void Questions_that_went_to_the_stranger_are_not_asked_again_though_texts_go_on()
    {
        var trial = Trial.Active("weekly-pst-peg");
        trial.Tried(trial.At(3, 9, 10).Tick(), SendOutcome.Accepted);
        trial.Tried(trial.At(3, 9, 10, 6).Says("5 4 3"), SendOutcome.Accepted);
        trial.At(3, 9, 11).Says("wrong number", ago: Duration.FromMinutes(56));
        trial.At(3, 9, 12).Record(new StaffRecord.PhoneChange("+12025550199"));
        trial.Record(new StaffRecord.Resume());

        Assert.Empty(trial.At(3, 11, 11).Tick().Effects.OfType<Effect.SendText>());
        trial.Says("2 2 2");
        Assert.Equal(2, trial.Value("week-1", "PST.pain"));
        Assert.Single(trial.At(3, 16, 10).Tick().Effects.OfType<Effect.SendText>());
    }

    private static Trial Told()
    {
        var trial = Trial.Active("weekly-pst-peg");
        trial.Tried(trial.At(3, 9, 10).Tick(), SendOutcome.Accepted);
        trial.At(3, 9, 10, 4).Says("wrong number");
        return trial;
    }
}
