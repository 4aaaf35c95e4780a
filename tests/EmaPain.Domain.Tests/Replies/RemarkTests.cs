using System.Collections.Immutable;
using EmaPain.Domain.Replies;
using EmaPain.Domain.Screening;
using EmaPain.Domain.Tests.Corpora;

namespace EmaPain.Domain.Tests.Replies;

/// <summary>Which texts a person reads because nothing here understood them (decision 10).</summary>
public sealed class RemarkTests
{
    private static readonly ImmutableArray<AskedItem> All = [.. Asked.Pst, .. Asked.Peg, .. Asked.Practice];

    [Theory]
    [InlineData("see you in Valhalla")]
    [InlineData("the raven comes for me")]
    [InlineData("curtain")]
    [InlineData("no lloren por mí")]
    [InlineData("我想消失")]
    [InlineData("10, done with everything, see you on the other side")]
    [InlineData("5 4 3 gave the dog to my neighbor, won't need him where I'm headed")]
    [InlineData("STOP. tell my girls their daddy loved them")]
    [InlineData("cleaning the 45 and thinking")]
    [InlineData("the Winchester is on the seat and I'm driving home to Jesus")]
    public void Words_of_ones_own_are_read_whether_they_stand_beside_an_answer_or_not(string text) => Assert.True(IsRemark(text, Asked.Pst));

    /// <summary>Each word of these is small talk, or they stand beside an answer that is understood.</summary>
    [Theory]
    [InlineData("sunday is the day")]
    [InlineData("hoy es el día")]
    [InlineData("10 10 10 im done")]
    [InlineData("10 10 10 goodnight")]
    [InlineData("pain 10 life 0")]
    [InlineData("estrés 10 dolor 10 tensión 10 alma 10")]
    [InlineData("5 or 6 farewell")]
    [InlineData("stop. bye")]
    [InlineData("5 4 3 ⚰️")]
    [InlineData("45acp")]
    [InlineData("can somebody call me please")]
    [InlineData("8 8 8 last one")]
    [InlineData("5 5 5 adios")]
    [InlineData("0 0 0 from now on")]
    [InlineData("skip, no point in it")]
    public void Words_of_parting_are_read_though_each_is_small_talk(string text) => Assert.True(IsRemark(text, Asked.Pst));

    [Theory]
    [InlineData("5 4 3 im done")]
    [InlineData("5 4 3 goodnight")]
    [InlineData("8 8 8 last one of the day")]
    [InlineData("5 4 and 3 for the last one")]
    [InlineData("skip the last one")]
    [InlineData("5 5 5 bye")]
    [InlineData("10 10 10 today")]
    [InlineData("10s across the board, thank you")]
    [InlineData("please stop texting me, I'm at work")]
    public void The_same_words_beside_plain_answers_and_plain_words_beside_the_worst_are_not(string text) => Assert.False(IsRemark(text, Asked.Pst));

    [Theory]
    [InlineData("5 4 3")]
    [InlineData("about a 7 today, a little better than last week, thanks")]
    [InlineData("It's a 6, my back is sore. Have a good day!")]
    [InlineData("un poco mejor que la semana pasada, un 5, gracias a Dios")]
    [InlineData("my enjoyment of life is a 4")]
    [InlineData("pain 5 stress 3 muscle tension 4")]
    [InlineData("p5 s3 t4")]
    [InlineData("5 or 6")]
    [InlineData("somewhere between 4 and 6, it depends on the day")]
    [InlineData("STOP")]
    [InlineData("please stop texting me")]
    [InlineData("ok thank you, see you Monday")]
    [InlineData("what number is best?")]
    [InlineData("😢👍")]
    [InlineData("")]
    [InlineData("7, fishing at the gym lol")]
    public void Numbers_names_wishes_and_small_talk_need_no_reader(string text) => Assert.False(IsRemark(text, Asked.Pst));

    [Theory]
    [InlineData("Liked \"Study check-in: rate your past week\"")]
    [InlineData("these questions upset me, I had to sit down after")]
    [InlineData("I want to leave the study, my tractor needs me")]
    [InlineData("wrong number, this is Gary's tractor shop")]
    [InlineData("5 4 3 these questions upset me, tractors and all")]
    [InlineData("I'm not receiving notifications. If this is urgent, reply \"urgent\" to send a notification")]
    public void What_somebody_sees_to_anyway_and_what_a_phone_wrote_is_not_read_once_more(string text) => Assert.False(IsRemark(text, Asked.Pst));

    /// <summary>Those that are left say perhaps to quit, which staff are asked about, or hold hardly a word.</summary>
    [Theory]
    [InlineData("Corpora/Screening/at-hand.tsv", 0)]
    [InlineData("Corpora/Screening/first-heldout.tsv", 1)]
    [InlineData("Corpora/Screening/harmless.tsv", 0)]
    [InlineData("Corpora/Screening/oblique-spanish.tsv", 0)]
    [InlineData("Corpora/Screening/oblique.tsv", 1)]
    [InlineData("Corpora/Screening/spanish.tsv", 0)]
    [InlineData("Corpora/Screening/urgent.tsv", 0)]
    [InlineData("Corpora/Screening/varied-spanish.tsv", 0)]
    [InlineData("Corpora/Screening/varied.tsv", 0)]
    [InlineData("Corpora/Heldout/screening.tsv", 1)]
    [InlineData("Corpora/Heldout/remarks.tsv", 0)]
    [InlineData("Corpora/Heldout/later.tsv", 0)]
    [InlineData("Corpora/Heldout/fresh.tsv", 0)]
    [InlineData("Corpora/Heldout/partings.tsv", 1)]
    [InlineData("Corpora/Remarks/partings.tsv", 0)]
    public void Hardly_a_cry_that_the_screen_does_not_find_is_read_by_nobody(string file, int most) => AssertAtMost(
        most, file, Cries(file).Where(text => CrisisScreen.Screen(text) is null && !IsRemark(text, Asked.Pst)));

    /// <summary>The net by itself, as if no list and no weight had found any.</summary>
    [Theory]
    [InlineData("Corpora/Screening/at-hand.tsv")]
    [InlineData("Corpora/Screening/oblique-spanish.tsv")]
    [InlineData("Corpora/Screening/oblique.tsv")]
    [InlineData("Corpora/Screening/urgent.tsv")]
    [InlineData("Corpora/Screening/varied-spanish.tsv")]
    [InlineData("Corpora/Screening/varied.tsv")]
    [InlineData("Corpora/Heldout/screening.tsv")]
    [InlineData("Corpora/Heldout/remarks.tsv")]
    public void Nineteen_in_twenty_cries_would_be_read_without_any_screen(string file) => AssertAtMost(
        Cries(file).Count / 20, file, Cries(file).Where(text => !IsRemark(text, Asked.Pst)));

    [Theory]
    [InlineData("Corpora/Screening/answers.tsv", 10)]
    [InlineData("Corpora/Replies/three-ratings.tsv", 4)]
    [InlineData("Corpora/Reading/three-ratings.tsv", 4)]
    public void Few_answers_with_harmless_talk_are_read_by_a_person(string file, int mostPercent)
    {
        var answers = Corpus.Rows(file).Select(row => row.Text).Where(IsAnswer).ToList();
        AssertAtMost(answers.Count * mostPercent / 100, file, answers.Where(text => IsRemark(text, Asked.Pst)));
    }

    [Theory]
    [InlineData("Corpora/Heldout/remarks.tsv", "plain", 0)]
    [InlineData("Corpora/Heldout/remarks.tsv", "chatter", 16)]
    [InlineData("Corpora/Heldout/fresh.tsv", "plain", 0)]
    [InlineData("Corpora/Heldout/fresh.tsv", "chatter", 5)]
    [InlineData("Corpora/Heldout/partings.tsv", "plain", 0)]
    [InlineData("Corpora/Heldout/partings.tsv", "chatter", 25)]
    [InlineData("Corpora/Remarks/partings.tsv", "plain", 6)]
    public void Of_answers_that_were_held_out_few_are_read_by_a_person(string file, string expected, int mostPercent)
    {
        var answers = Corpus.Rows(file).Where(row => row.Expected == expected && CrisisScreen.Screen(row.Text) is null).Select(row => row.Text).ToList();
        AssertAtMost(answers.Count * mostPercent / 100, file, answers.Where(text => IsRemark(text, Asked.Pst)));
    }

    private static bool IsAnswer(string text) => CrisisScreen.Screen(text) is null && Read(text, Asked.Pst) is Reading.Answered;

    private static bool IsRemark(string text, ImmutableArray<AskedItem> due) => Remark.IsIn(text, Read(text, due), new ReadingContext([], All, [], "en"));

    private static Reading Read(string text, ImmutableArray<AskedItem> due) => ReplyReader.Read(text, new ReadingContext(due, due, [], "en"));

    private static List<string> Cries(string file) => [.. Corpus.Rows(file).Where(row => row.Expected is "urgent" or "seen" or "cry").Select(row => row.Text)];

    private static void AssertAtMost(int most, string file, IEnumerable<string> wrong)
    {
        var found = wrong.ToList();
        Assert.True(found.Count <= most, $"{found.Count} rows of {file}:\n{string.Join('\n', found)}");
    }
}
