using EmaPain.Domain.Replies;

namespace EmaPain.Domain.Tests.Replies;

/// <summary>Who says not to want to stop is not stopped.</summary>
public sealed class DeniedWishTests
{
    [Theory]
    [InlineData("I don't want to stop the study")]
    [InlineData("no quiero salir del estudio")]
    [InlineData("I do not want to drop out")]
    [InlineData("please don't stop texting me")]
    [InlineData("I have no plans to leave the study")]
    [InlineData("I don't think I want to quit the study")]
    [InlineData("I don't want to stop doing the study")]
    [InlineData("nunca quiero dejar de participar")]
    [InlineData("I will never quit the study")]
    public void A_denied_wish_neither_pauses_nor_opts_out(string text) =>
        Assert.True(Read(text) is Reading.Unreadable { Note: not UnreadableNote.MaybeStop }, $"{Read(text)}");

    [Theory]
    [InlineData("I want to stop the study")]
    [InlineData("No, I want to stop the study")]
    [InlineData("No I want to quit the study")]
    [InlineData("no, quiero salir del estudio")]
    [InlineData("why not just quit the study")]
    [InlineData("I don't know if I want to quit the study")]
    [InlineData("I don't want to do this anymore")]
    [InlineData("no quiero seguir")]
    [InlineData("do not want to continue the study")]
    public void A_wish_that_is_not_denied_is_heard(string text) => Assert.True(Read(text) is Reading.Unreadable { Note: UnreadableNote.MaybeStop }, $"{Read(text)}");

    [Theory]
    [InlineData("don't text me")]
    [InlineData("you don't stop texting me")]
    [InlineData("why won't you stop texting me")]
    [InlineData("please stop texting me")]
    public void No_more_texts_are_no_more_texts(string text) => Assert.IsType<Reading.OptOut>(Read(text));

    private static Reading Read(string text) => ReplyReader.Read(text, new ReadingContext([], [], [], "en"));
}
