using EmaPain.Local.Carrier.Phones;
using FsCheck;
using FsCheck.Fluent;

namespace EmaPain.EndToEnd.Tests.Carrier;

public sealed class TextSegmentsTests
{
    [Theory]
    [InlineData("a", 0, 1)]
    [InlineData("a", 160, 1)]
    [InlineData("a", 161, 2)]
    [InlineData("a", 306, 2)]
    [InlineData("a", 307, 3)]
    [InlineData("€", 80, 1)]
    [InlineData("€", 81, 2)]
    [InlineData("€", 152, 2)]
    [InlineData("€", 153, 3)]
    [InlineData("ł", 70, 1)]
    [InlineData("ł", 71, 2)]
    [InlineData("ł", 134, 2)]
    [InlineData("ł", 135, 3)]
    [InlineData("😀", 35, 1)]
    [InlineData("😀", 66, 2)]
    [InlineData("😀", 67, 3)]
    public void A_text_takes_as_many_segments_as_its_alphabet_needs(string letter, int times, int segments) =>
        Assert.Equal(segments, TextSegments.Count(string.Concat(Enumerable.Repeat(letter, times))));

    [Theory]
    [InlineData("¿Cómo está su dolor?", false)]
    [InlineData("¿Que tal? ñ à é [1] {2} ~", true)]
    [InlineData("It’s", false)]
    public void Spanish_accents_partly_leave_the_gsm_alphabet(string text, bool gsm) => Assert.Equal(gsm, TextSegments.IsGsm(text));

    [Fact]
    public void A_longer_text_never_takes_fewer_segments() =>
        Prop.ForAll<NonNull<string>, NonNull<string>>((text, more) => TextSegments.Count(text.Get + more.Get) >= TextSegments.Count(text.Get))
            .QuickCheckThrowOnFailure();
}
