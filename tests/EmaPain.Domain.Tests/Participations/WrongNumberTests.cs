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

    private static Trial Told()
    {
        var trial = Trial.Active("weekly-pst-peg");
        trial.Tried(trial.At(3, 9, 10).Tick(), SendOutcome.Accepted);
        trial.At(3, 9, 10, 4).Says("wrong number");
        return trial;
    }
}
