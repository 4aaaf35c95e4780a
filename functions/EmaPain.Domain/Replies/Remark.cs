using EmaPain.Domain.Replies.Numbers;
using EmaPain.Domain.Replies.Wording;
using EmaPain.Domain.Screening;
using EmaPain.Domain.Screening.Weighing;

namespace EmaPain.Domain.Replies;

/// <summary>
/// Tells whether a text holds a person's own words that nothing here understood: no number, no name of an item or measure, no wish, no small
/// talk. Somebody reads such a text (decision 10); it is no sign of anything, and raises no alert.
/// </summary>
public static class Remark
{
    /// <summary>In a text of which something was understood one such word may be a slip.</summary>
    private const int FewestBeside = 2;

    /// <summary>Small talk is counted here: two words beside a number are a greeting.</summary>
    private const int ShortestBeside = 3;

    /// <summary>How far below what is for review words beside an answer have to weigh to need no reader; 100 is one unit of log odds.</summary>
    private const int PlainlyCalm = 200;

    private static readonly PhraseBook<string> SmallTalk = PhraseFile.Read("small-talk.txt", head => head);

    /// <summary>By the head under which they stand: where they count.</summary>
    private static readonly PhraseBook<string> Partings = PhraseFile.Read("partings.txt", head => head);

    /// <param name="text">As received.</param>
    /// <param name="reading">How it was read.</param>
    /// <param name="context">The items of the study, whatever is due, and what the study sends.</param>
    public static bool IsIn(string text, Reading reading, ReadingContext context)
    {
        if (IsSeenTo(reading))
        {
            return false;
        }

        var plain = PlainSpeech.Of(Words.Of(Quotations.WithoutQuotations(Folding.Fold(Signs.InWords(text)), context.Ours)));
        var partings = Partings.Find(plain).ToLookup(match => match.Meaning, match => (match.Start, match.End));
        if (partings.Contains("anywhere")
            || partings["at the end"].Any(parting => parting.End == plain.Count)
            || (reading is Reading.Unreadable or Reading.OptOut && partings.Contains("alone")))
        {
            return true;
        }

        var left = Unnamed(plain, Without(Within(plain, Wishes.Spans(plain)), Enumerable.Range(0, plain.Count).Where(at => !IsNumber(plain[at].Text))), context);
        var strange = Without(Within(plain, SmallTalk.Find(plain).Select(match => (match.Start, match.End))), left);
        return (reading is Reading.Unreadable { Note: UnreadableNote.NoAnswer or UnreadableNote.OutOfRange } && strange.Count > 0)
            || (IsTheWorst(reading, context) && Without(Within(plain, partings["calm at the worst"]), left).Count > 0)
            || (strange.Count >= FewestBeside && left.Count >= ShortestBeside && Weights.Sum(Evidence.Of(text)) >= Weights.Threshold - PlainlyCalm);
    }

    /// <summary>Somebody sees to these anyway, or they are our own words.</summary>
    private static bool IsSeenTo(Reading reading) => reading is Reading.Answered { Beside: not null } or Reading.Unreadable
    {
        Note: UnreadableNote.Quotation or UnreadableNote.Distress or UnreadableNote.MaybeStop or UnreadableNote.WrongNumber,
    };

    /// <summary>All answers are the highest number that there is: then a word is enough that is none of the plainest.</summary>
    private static bool IsTheWorst(Reading reading, ReadingContext context) => reading is Reading.Answered answered
        && answered.Items.All(answer => context.Instrument.Any(item => item.Id == answer.ItemId && item.Maximum == answer.Value));

    private static List<int> Unnamed(IReadOnlyList<Word> plain, List<int> left, ReadingContext context) =>
        left.Count == 0 ? left : Without(Within(plain, NamesIn(plain, left, new ItemNames(context))), left);

    private static List<int> Without(bool[] within, IEnumerable<int> places) => [.. places.Where(at => !within[at])];

    private static bool[] Within(IReadOnlyList<Word> words, IEnumerable<(int Start, int End)> spans)
    {
        var within = new bool[words.Count];
        foreach (var (start, end) in spans)
        {
            Array.Fill(within, value: true, start, end - start);
        }

        return within;
    }

    private static IEnumerable<(int Start, int End)> NamesIn(IReadOnlyList<Word> plain, List<int> starts, ItemNames names) =>
        from start in starts
        from length in Enumerable.Range(1, Math.Min(names.LongestName, plain.Count - start))
        where names.IsMeasure(string.Join(' ', plain.Skip(start).Take(length).Select(word => word.Text)))
        select (start, start + length);

    /// <summary>Also with a unit or an ending of a letter or two: <c>p5</c>, <c>7pm</c>, <c>5th</c>, <c>6ish</c>.</summary>
    private static bool IsNumber(string word) => NumberWords.Value(word) is not null || (word.Any(char.IsAsciiDigit) && word.Count(char.IsLetter) < 4);
}
