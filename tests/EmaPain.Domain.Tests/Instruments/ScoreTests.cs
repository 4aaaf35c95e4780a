using EmaPain.Domain.Ids;
using EmaPain.Domain.Instruments;
using EmaPain.Domain.Studies;
using EmaPain.Domain.Tests.Participations;

namespace EmaPain.Domain.Tests.Instruments;

public sealed class ScoreTests
{
    private static readonly StudyDefinition Study = Trial.StudyOf("weekly-pst-peg");
    private static readonly Instrument Peg = Study.InstrumentOf(new InstrumentId("PEG"));

    [Theory]
    [InlineData(5, 6, 6, "5.67")]
    [InlineData(0, 0, 1, "0.33")]
    [InlineData(10, 10, 10, "10")]
    public void PEG_is_the_mean_of_its_items_with_two_decimals(int pain, int enjoyment, int activity, string expected) =>
        Assert.Equal(decimal.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), Score.Of(Peg, Answers(pain, enjoyment, activity))!.Value);

    [Fact]
    public void Half_a_hundredth_is_rounded_away_from_zero()
    {
        var item = Peg.Items[0];
        var eight = Peg with { Items = [.. Enumerable.Range(0, 8).Select(index => item with { Id = new ItemId($"X.{index}") })] };

        Assert.Equal(0.13m, Score.Of(eight, eight.Items.ToDictionary(each => each.Id, each => each.Id.Value == "X.0" ? 1 : 0))!.Value);
    }

    [Fact]
    public void An_incomplete_instrument_has_no_score()
    {
        var answers = Answers(5, 5, 5);
        answers.Remove(Peg.Items[1].Id);

        Assert.Null(Score.Of(Peg, answers));
    }

    [Fact]
    public void PST_has_no_score()
    {
        var ratings = Study.InstrumentOf(new InstrumentId("PST"));

        Assert.Null(Score.Of(ratings, ratings.Items.ToDictionary(item => item.Id, _ => 5)));
    }

    private static Dictionary<ItemId, int> Answers(params int[] values) =>
        Peg.Items.Zip(values).ToDictionary(pair => pair.First.Id, pair => pair.Second);
}
