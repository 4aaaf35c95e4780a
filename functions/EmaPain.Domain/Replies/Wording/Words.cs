namespace EmaPain.Domain.Replies.Wording;

/// <summary>Cuts a folded text into words.</summary>
public static class Words
{
    private const string ClauseMarks = ".,;:!?\n()";

    public static IReadOnlyList<Word> Of(string folded)
    {
        var words = new List<Word>();
        var (clause, quote, quotes) = (0, 0, 0);
        for (var i = 0; i < folded.Length;)
        {
            if (IsWordCharacter(folded[i]))
            {
                var end = EndOfWord(folded, i);
                var text = folded[i..end].Replace("'", "", StringComparison.Ordinal);
                words.Add(new Word(text, Spellings.Of(text), clause, quote));
                i = end;
                continue;
            }

            if (folded[i] == '"')
            {
                quote = quote == 0 ? ++quotes : 0;
                clause++;
            }
            else if (ClauseMarks.Contains(folded[i], StringComparison.Ordinal))
            {
                clause++;
            }

            i++;
        }

        return words;
    }

    /// <summary>An apostrophe belongs to a word only between two of its letters; $ and @ only where they stand for letters.</summary>
    private static int EndOfWord(string folded, int start)
    {
        var end = start + 1;
        while (end < folded.Length
            && (IsWordCharacter(folded[end])
                || (IsInnerMark(folded[end]) && end + 1 < folded.Length && char.IsLetter(folded[end + 1]) && char.IsLetter(folded[end - 1]))))
        {
            end++;
        }

        return end;
    }

    private static bool IsWordCharacter(char c) => char.IsLetterOrDigit(c);

    private static bool IsInnerMark(char c) => c is '\'' or '$' or '@' or '*';
}
