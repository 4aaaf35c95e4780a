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
        return Keywords.Find(words)
            ?? Changing.Find(words, spoken, context)
            ?? Wishes.Find(words)
            ?? Assignment.Assign(RatingReader.Read(spoken, context), context);
    }
}
