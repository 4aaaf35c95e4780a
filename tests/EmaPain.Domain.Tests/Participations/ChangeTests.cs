using EmaPain.Domain.Participations;
using NodaTime;

namespace EmaPain.Domain.Tests.Participations;

/// <summary>Which answer a correction is for, and that it is never another.</summary>
public sealed class ChangeTests
{
    [Theory]
    [InlineData("1 2 5", "change 2 to 3", "1 3 5")]
    [InlineData("1 2 5", "CHANGE 1 to 2", "2 2 5")]
    [InlineData("1 2 5", "change from 5 to 7", "1 2 7")]
    [InlineData("1 2 5", "please change my 5 to a 7", "1 2 7")]
    [InlineData("1 2 5", "change two to three", "1 3 5")]
    [InlineData("1 2 5", "cambiar 2 a 3", "1 3 5")]
    [InlineData("1 2 5", "change stress from 2 to 3", "1 3 5")]
    [InlineData("1 2 5", "change stress 2 to 3", "1 3 5")]
    [InlineData("1 2 5", "change from 2 to 3 for stress", "1 3 5")]
    [InlineData("1 2 5", "change my pain to 7", "7 2 5")]
    [InlineData("1 2 5", "CHANGE 3 4 4", "3 4 4")]
    [InlineData("1 2 5", "change to 3 4 4", "3 4 4")]
    public void The_old_value_says_which_answer_is_meant(string first, string change, string expected)
    {
        var asked = Asked();
        Later(asked).Says(first);
        Later(asked).Says(change);
        Assert.Equal(expected, Pst(asked));
    }

    [Theory]
    [InlineData("2 2 5", "change 2 to 3")]
    [InlineData("1 2 5", "change 4 to 3")]
    [InlineData("1 2 5", "change 1 2 to 3")]
    [InlineData("1 2 5", "change 2 to 11")]
    [InlineData("1 2 5", "change 2 to 3 4")]
    public void Where_none_or_several_have_it_the_person_is_asked_which(string first, string change)
    {
        var asked = Asked();
        Later(asked).Says(first);
        var decision = Later(asked).Says(change);

        Assert.Equal(first, Pst(asked));
        Assert.StartsWith("Which answer?", Assert.Single(decision.Effects.OfType<Effect.SendText>(), text => text.Purpose == Purpose.Reask).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_correction_by_old_value_means_the_same_if_it_arrives_before_what_it_corrects()
    {
        var asked = Asked();
        Later(asked).Says("change 2 to 3");
        asked.Says("1 2 5", ago: Duration.FromSeconds(20));
        Assert.Equal("1 3 5", Pst(asked));
    }

    private static string Pst(Trial asked) =>
        string.Join(' ', new[] { "pain", "stress", "tension" }.Select(item => asked.Value("week-1", $"PST.{item}")));

    private static Trial Later(Trial trial)
    {
        trial.Now += Duration.FromMinutes(1);
        return trial;
    }

    private static Trial Asked()
    {
        var asked = Trial.Active("weekly-pst-peg");
        asked.Tried(asked.At(3, 9, 10).Tick(), SendOutcome.Accepted);
        return asked;
    }
}
