using EmaPain.Domain.Replies.Numbers;
using EmaPain.Domain.Replies.Wording;

namespace EmaPain.Domain.Replies;

/// <summary>Reads a text as a person would who knows what was asked; nothing is guessed. Total: every text has exactly one reading.</summary>
public static class ReplyReader
{
    public static Reading Read(string text, ReadingContext context)
    {
        var folded = Folding.Fold(text);
        var spoken = Quotations.WithoutQuotations(folded);
        if (Quotations.IsEmpty(spoken))
        {
            return new Reading.Unreadable(Quotations.IsEmpty(folded) ? new UnreadableNote.NoAnswer() : new UnreadableNote.Quotation());
        }

        var words = Words.Of(spoken);
        if ((Keywords.Find(words) ?? Changing.Find(words, spoken, context)) is { } command)
        {
            return command;
        }

        var rated = Assignment.Assign(RatingReader.Read(spoken, context), context);
        return Wishes.Find(words) is { } wish && !Outweighs(rated, wish, context) ? wish : rated;
    }

    /// <summary>
    /// Whoever answers all of several questions has answered them, whatever stands beside: <c>I'm driving home, 5 4 3</c>. One number beside
    /// a wish may be part of it; beside a question about money it is an answer all the same.
    /// </summary>
    private static bool Outweighs(Reading rated, Reading wish, ReadingContext context) =>
        rated is Reading.Answered answered
        && context.Due.Length > 0
        && answered.Items.Length >= context.Due.Length
        && (wish is Reading.Balance or Reading.Help
            || (context.Due.Length > 1
                && wish is Reading.Unreadable { Note: UnreadableNote.AutoReply or UnreadableNote.MaybeStop or UnreadableNote.WrongNumber or UnreadableNote.NoAnswer or UnreadableNote.Language }));
}
