using EmaPain.Domain.Replies.Wording;
using EmaPain.Domain.Screening;

namespace EmaPain.Domain.Tests.Screening;

public sealed class LongTextTests
{
    /// <summary>Counts looks at words, which is what grew with the square of the length.</summary>
    [Theory]
    [InlineData("he hit me with a belt and I want to die. \"kill myself\" took my gun to the range lol. ")]
    [InlineData("i want to kill myself ")]
    [InlineData("years ago I was suicidal, cleaned my guns, going to Florida. ")]
    [InlineData("my knee hurts after the walk today and ")]
    public void A_text_eight_times_as_long_is_eight_times_the_work(string sentence)
    {
        var (once, eightTimes) = (Looks(sentence, 50), Looks(sentence, 400));
        Assert.True(eightTimes <= 9 * once, $"{once} looks at words for 50 sentences, {eightTimes} for 400");
    }

    private static long Looks(string sentence, int times)
    {
        var words = new CountedWords(PlainSpeech.Of(Words.Of(Folding.Fold(string.Concat(Enumerable.Repeat(sentence, times))))));
        _ = CrisisScreen.Screen(new HeardText(words));
        return words.Looks;
    }
}
