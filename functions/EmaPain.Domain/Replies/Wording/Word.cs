namespace EmaPain.Domain.Replies.Wording;

/// <summary>One word of a folded text, with the other spellings under which lists may know it.</summary>
/// <param name="Text">Letters and digits; apostrophes are left out (<c>cant</c>).</param>
/// <param name="Forms">Other forms of the same word: run-on letters shortened, digits read as letters, a corrected misspelling.</param>
/// <param name="Clause">Number of the stretch between punctuation marks in which the word stands.</param>
/// <param name="Quote">Number of the quotation in which the word stands, counted from 1; 0 outside.</param>
public sealed record Word(string Text, IReadOnlyList<string> Forms, int Clause, int Quote)
{
    public bool Is(string other) => Text == other || Forms.Contains(other);

    public bool IsIn(IReadOnlySet<string> words) => words.Contains(Text) || Forms.Any(words.Contains);

    public bool IsNumber => char.IsAsciiDigit(Text[0]) && Text.All(char.IsAsciiDigit);
}
