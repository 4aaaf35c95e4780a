using EmaPain.Domain.Screening;
using EmaPain.Domain.Screening.Weighing;
using EmaPain.Domain.Tests.Corpora;

namespace EmaPain.Domain.Tests.Screening.Weighing;

public sealed class WeightsTests
{
    /// <summary>Learned again after every change of a corpus, a word list or the evidence; the head of weights.txt says how.</summary>
    [Fact]
    public void The_weights_are_those_that_the_corpora_teach()
    {
        var learned = new WeightTraining(Texts()).Lines();
        var written = Path.Combine(AppContext.BaseDirectory, "weights.txt");
        File.WriteAllLines(written, WeightFile.Head.Concat(learned));
        Assert.True(WeightFile.Committed().SequenceEqual(learned), $"The weights are out of date: copy {written} to functions/EmaPain.Domain/Screening/Lists/.");
    }

    [Theory]
    [InlineData("")]
    [InlineData("5 4 3")]
    [InlineData("pain 5 stress 4 tension 3")]
    [InlineData("👍")]
    public void An_answer_weighs_nothing(string text) => Assert.Empty(Evidence.Of(text));

    [Theory]
    [InlineData("left the porch light on so they find me quick")]
    [InlineData("everyone would get over it")]
    public void What_may_be_a_cry_that_no_list_foresaw_is_for_review(string text) => Assert.Equal((CrisisLevel.Review, "weighed"), Found(text));

    [Fact]
    public void A_cry_that_weighs_far_more_than_harmless_texts_do_is_urgent() => Assert.Equal(
        (CrisisLevel.Urgent, "weighed"), Found("the bike goes to my nephew and the fish are fed, so that is everyone looked after. I can let go now"));

    private static (CrisisLevel?, string?) Found(string text) => CrisisScreen.Screen(text) is { } found ? (found.Level, found.PhraseId) : (null, null);

    /// <summary>Texts of the screening corpora as labelled, and answers and wishes in which the lists find nothing.</summary>
    private static IEnumerable<(string Text, string Label)> Texts() =>
        Corpus.Files("Corpora/Screening").SelectMany(Corpus.Rows)
            .Concat(Corpus.Files("Corpora/Replies").SelectMany(Corpus.Rows)
                .Where(row => CrisisScreen.Screen(row.Text) is null or { PhraseId: "weighed" } && !row.Expected.StartsWith("?distress", StringComparison.Ordinal))
                .Select(row => (row.Text, "answer")));
}
