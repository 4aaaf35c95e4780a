using System.Collections.Immutable;
using EmaPain.Domain.Instruments;
using EmaPain.Domain.Replies;

namespace EmaPain.Domain.Tests.Replies;

public sealed class ReplyReaderTests
{
    private static readonly ImmutableArray<AskedItem> Pst =
    [
        new("PST.pain", 0, 10, ["pain", "dolor", "p"], ZeroWords.Absence),
        new("PST.stress", 0, 10, ["stress", "estres", "s"], ZeroWords.Digits),
        new("PST.tension", 0, 10, ["tension", "muscle tension", "t"], ZeroWords.Digits),
    ];

    [Theory]
    [InlineData("5 4 3", 5, 4, 3)]
    [InlineData("5,4,3", 5, 4, 3)]
    [InlineData(" 3,4, 2.", 3, 4, 2)]
    [InlineData("5-4-3", 5, 4, 3)]
    [InlineData("five four three", 5, 4, 3)]
    [InlineData("pain 5 stress 3 tension 4", 5, 3, 4)]
    [InlineData("tension 4, pain 5, stress 3", 5, 3, 4)]
    [InlineData("cinco cuatro tres", 5, 4, 3)]
    [InlineData("10 0 10", 10, 0, 10)]
    [InlineData("I'm driving home, 5 4 3", 5, 4, 3)]
    [InlineData("5, 4, 3. My pain is worse at night", 5, 4, 3)]
    [InlineData("５ ４ ３", 5, 4, 3)]
    [InlineData("5️⃣ 4️⃣ 3️⃣", 5, 4, 3)]
    public void Three_numbers_answer_three_items(string text, params int[] values) => Assert.Equal(values.Select(value => (int?)value), Answers(Read(text, Pst)));

    [Theory]
    [InlineData("7", 7)]
    [InlineData(" 7. ", 7)]
    [InlineData("7/10", 7)]
    [InlineData("7 out of 10", 7)]
    [InlineData("Seven!", 7)]
    [InlineData("about a 6", 6)]
    [InlineData("it's a 4 today", 4)]
    [InlineData("10", 10)]
    [InlineData("zero", 0)]
    [InlineData("no pain", 0)]
    [InlineData("Ending the day at a 5", 5)]
    [InlineData("siete", 7)]
    public void One_number_answers_one_item(string text, int value) => Assert.Equal([value], Answers(Read(text, [Pst[0]])));

    [Theory]
    [InlineData("5 or 6")]
    [InlineData("5-6")]
    [InlineData("4.5")]
    [InlineData("-3")]
    [InlineData("11")]
    [InlineData("asdfgh")]
    [InlineData("")]
    [InlineData("call me at 3")]
    public void What_is_not_one_number_is_not_guessed(string text) => Assert.IsType<Reading.Unreadable>(Read(text, [Pst[0]]));

    [Theory]
    [InlineData("STOP")]
    [InlineData("stop.")]
    [InlineData("STOP. I want to die")]
    [InlineData("Stop! leave me alone")]
    [InlineData("please stop texting me")]
    [InlineData("Unsubscribe")]
    [InlineData("alto")]
    [InlineData("no me escriban mas")]
    [InlineData("take me off this list")]
    public void A_wish_to_get_no_more_texts_opts_out(string text) => Assert.IsType<Reading.OptOut>(Read(text, Pst));

    [Theory]
    [InlineData("I want it to end")]
    [InlineData("stop the pain")]
    [InlineData("5 4 3")]
    public void Other_texts_do_not_opt_out(string text) => Assert.IsNotType<Reading.OptOut>(Read(text, Pst));

    [Fact]
    public void Two_numbers_for_three_items_answer_the_first_two() => Assert.Equal([5, 4], Answers(Read("5 4", Pst)));

    [Fact]
    public void Skip_refuses_the_open_item() => Assert.Equal([null], Answers(Read("SKIP", [Pst[1]])));

    [Fact]
    public void A_named_change_names_its_item()
    {
        var change = Assert.IsType<Reading.Change>(Read("CHANGE STRESS 5", []));
        Assert.Equal("PST.stress", change.ItemId);
        Assert.Equal([5], change.Values.AsEnumerable());
    }

    [Fact]
    public void An_unnamed_change_gives_the_numbers_as_sent() => Assert.Equal([5], Assert.IsType<Reading.Change>(Read("CHANGE 5", [])).Values.AsEnumerable());

    [Theory]
    [InlineData("wrong number", typeof(UnreadableNote.WrongNumber))]
    [InlineData("who is this?", typeof(UnreadableNote.WrongNumber))]
    [InlineData("I'm driving right now, I'll get back to you", typeof(UnreadableNote.AutoReply))]
    [InlineData("this upsets me", typeof(UnreadableNote.Distress))]
    [InlineData("too many texts", typeof(UnreadableNote.MaybeStop))]
    [InlineData("Liked \"Study check-in: rate your pain\"", typeof(UnreadableNote.Quotation))]
    [InlineData("ESPAÑOL", typeof(UnreadableNote.Language))]
    public void Notes_say_what_a_text_means(string text, Type note) =>
        Assert.IsType(note, Assert.IsType<Reading.Unreadable>(Read(text, Pst)).Note);

    [Theory]
    [InlineData("5 4 3 these questions upset me", new[] { 5, 4, 3 }, typeof(UnreadableNote.Distress))]
    [InlineData("this upsets me. 5, 4, 3", new[] { 5, 4, 3 }, typeof(UnreadableNote.Distress))]
    [InlineData("5 4, these questions upset me", new[] { 5, 4 }, typeof(UnreadableNote.Distress))]
    [InlineData("5 4 3 estas preguntas me ponen triste", new[] { 5, 4, 3 }, typeof(UnreadableNote.Distress))]
    [InlineData("5 4 3 and I want to stop the study", new[] { 5, 4, 3 }, typeof(UnreadableNote.MaybeStop))]
    [InlineData("5 4 3. I am not interested in doing this anymore", new[] { 5, 4, 3 }, typeof(UnreadableNote.MaybeStop))]
    public void What_a_person_must_see_to_stays_beside_the_answers(string text, int[] answers, Type note)
    {
        var answered = Assert.IsType<Reading.Answered>(Read(text, Pst));
        Assert.Equal(answers.Select(answer => (int?)answer), Answers(answered));
        Assert.IsType(note, answered.Beside);
    }

    [Theory]
    [InlineData("pain 10 life 0", new[] { 10 })]
    [InlineData("dolor 10 alma 0", new[] { 10 })]
    [InlineData("pain 10 ganas 0", new[] { 10 })]
    [InlineData("pain 9 stress 8 hope 0", new[] { 9, 8 })]
    [InlineData("pain 5 stress 4 tension 6 spirits 2", new[] { 5, 4, 6 })]
    [InlineData("life 0", new int[0])]
    [InlineData("10 10 10 hope 0", new int[0])]
    public void What_a_person_rates_unasked_is_given_to_no_item(string text, int[] answers) =>
        Assert.Equal(answers.Select(answer => (int?)answer), Read(text, Pst) is Reading.Answered answered ? Answers(answered) : []);

    [Theory]
    [InlineData("4 and I want to quit the study", 4)]
    [InlineData("4 I want to quit the study", 4)]
    [InlineData("It's about a 4 today, but I want to leave the study", 4)]
    [InlineData("pain is a 7. I'm done with this study", 7)]
    [InlineData("I want to quit the study. 4", 4)]
    [InlineData("un 4 y quiero salir del estudio", 4)]
    [InlineData("4 and leave me alone", 4)]
    public void A_number_that_stands_apart_from_a_wish_to_stop_is_an_answer_beside_it(string text, int answer)
    {
        foreach (var due in new[] { Pst, [Pst[0]] })
        {
            var answered = Assert.IsType<Reading.Answered>(Read(text, due));
            Assert.Equal([answer], Answers(answered));
            Assert.IsType<UnreadableNote.MaybeStop>(answered.Beside);
        }
    }

    [Theory]
    [InlineData("5 texts a day is too many texts")]
    [InlineData("too many texts, 5 a day")]
    [InlineData("3 strikes and I want to quit the study")]
    [InlineData("4 weeks and I want to quit the study")]
    [InlineData("I want to quit the study 4 good")]
    [InlineData("I want to quit the study after 4")]
    [InlineData("I want to quit the study. My room is 4")]
    [InlineData("5 or 6 and I want to quit the study")]
    public void A_number_that_belongs_to_a_wish_to_stop_is_none(string text)
    {
        foreach (var due in new[] { Pst, [Pst[0]] })
        {
            Assert.IsType<UnreadableNote.MaybeStop>(Assert.IsType<Reading.Unreadable>(Read(text, due)).Note);
        }
    }

    [Theory]
    [InlineData("5 4 3")]
    [InlineData("I'm driving home, 5 4 3")]
    [InlineData("5 4 3 how much did I earn")]
    public void Nothing_else_stands_beside_answers(string text) => Assert.Null(Assert.IsType<Reading.Answered>(Read(text, Pst)).Beside);

    [Fact]
    public void Words_of_distress_beside_one_number_leave_it_an_answer()
    {
        var answered = Assert.IsType<Reading.Answered>(Read("5 these questions upset me", [Pst[1]]));
        Assert.Equal([5], Answers(answered));
        Assert.IsType<UnreadableNote.Distress>(answered.Beside);
    }

    [Theory]
    [InlineData("HELP", typeof(Reading.Help))]
    [InlineData("ayuda", typeof(Reading.Help))]
    [InlineData("balance", typeof(Reading.Balance))]
    [InlineData("START", typeof(Reading.OptIn))]
    public void Commands_are_whole_texts(string text, Type reading) => Assert.IsType(reading, Read(text, Pst));

    private static Reading Read(string text, ImmutableArray<AskedItem> due) => ReplyReader.Read(text, new ReadingContext(due, Pst, [], "en"));

    private static IEnumerable<int?> Answers(Reading reading) => Assert.IsType<Reading.Answered>(reading).Items.Select(item => item.Value);
}
