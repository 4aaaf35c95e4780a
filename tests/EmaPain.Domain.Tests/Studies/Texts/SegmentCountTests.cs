using EmaPain.Domain.Studies.Texts;
using FsCheck;
using FsCheck.Fluent;

namespace EmaPain.Domain.Tests.Studies.Texts;

public sealed class SegmentCountTests
{
    [Theory]
    [InlineData('a', 160, 1)]
    [InlineData('a', 161, 2)]
    [InlineData('a', 306, 2)]
    [InlineData('a', 307, 3)]
    [InlineData('é', 160, 1)]
    [InlineData('í', 70, 1)]
    [InlineData('í', 71, 2)]
    [InlineData('í', 134, 2)]
    [InlineData('í', 135, 3)]
    [InlineData('€', 80, 1)]
    [InlineData('€', 81, 2)]
    public void A_row_of_one_letter_takes_so_many_segments(char letter, int letters, int segments) =>
        Assert.Equal(segments, SegmentCount.Of(new string(letter, letters)));

    [Fact]
    public void An_extended_letter_is_not_cut_in_half()
    {
        // 152 septets, then a letter of two: the first segment stays one septet short, so 306 septets do not fit into two.
        var text = new string('a', 152) + "€" + new string('a', 152);

        Assert.Equal(3, SegmentCount.Of(text));
        Assert.Equal(2, SegmentCount.Of(text[1..]));
    }

    [Fact]
    public void A_surrogate_pair_is_not_cut_in_half() =>
        Assert.Equal(3, SegmentCount.Of(new string('í', 66) + "😀" + new string('í', 66)));

    [Fact]
    public void An_empty_text_is_one_segment() => Assert.Equal(1, SegmentCount.Of(string.Empty));

    [Fact]
    public void A_longer_text_never_takes_fewer_segments() =>
        Prop.ForAll<NonNull<string>, NonNull<string>>((one, other) =>
            SegmentCount.Of(one.Get + other.Get) >= SegmentCount.Of(one.Get)).QuickCheckThrowOnFailure();

    [Fact]
    public void Letters_outside_GSM_7_are_named_once() => Assert.Equal("íó", SegmentCount.OutsideGsm7("aíñ¿ íó"));
}
