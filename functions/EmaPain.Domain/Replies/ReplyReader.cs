using EmaPain.Domain.Replies.Numbers;
using EmaPain.Domain.Replies.Wording;

namespace EmaPain.Domain.Replies;

/// <summary>Reads a text as a person would who knows what was asked; nothing is guessed. Total: every text has exactly one reading.</summary>
public static class ReplyReader
{
    public static Reading Read(string text, ReadingContext context)
    {
        var folded = Folding.Fold(text);
        var spoken = Quotations.WithoutQuotations(folded, context.Ours);
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
        return Wishes.Find(words) is not { } wish ? (Keywords.MayStop(words) && rated is Reading.Unreadable ? new Reading.Unreadable(new UnreadableNote.MaybeStop()) : rated)
            : Keywords.Opens(words) && wish is Reading.Unreadable { Note: UnreadableNote.WrongNumber } ? new Reading.OptOut()
            : rated is Reading.Answered answered && (Outweighs(answered, wish, context) || StandsApart(answered, wish, spoken, context)) ? answered with { Beside = StaysBeside(wish) }
            : wish;
    }

    /// <summary>
    /// Whoever answers all of several questions has answered them, whatever stands beside: <c>I'm driving home, 5 4 3</c>. One number beside
    /// a wish may be part of it, unless it stands apart; beside a question about money or words of distress it is an answer all the same.
    /// </summary>
    private static bool Outweighs(Reading.Answered answered, Reading wish, ReadingContext context) =>
        context.Due.Length > 0
        && (wish is Reading.Unreadable { Note: UnreadableNote.Distress }
            || (wish is Reading.Unreadable { Note: UnreadableNote.AutoReply } && answered.Items.All(item => item.Placing == Placing.ByName))
            || (answered.Items.Length >= context.Due.Length
                && (wish is Reading.Balance or Reading.Help
                    || (context.Due.Length > 1
                        && wish is Reading.Unreadable { Note: UnreadableNote.AutoReply or UnreadableNote.MaybeStop or UnreadableNote.WrongNumber or UnreadableNote.NoAnswer or UnreadableNote.Language }))));

    /// <summary><c>4 and I want to quit the study</c> says both.</summary>
    private static bool StandsApart(Reading.Answered answered, Reading wish, string spoken, ReadingContext context) =>
        context.Due.Length > 0 && wish is Reading.Unreadable { Note: UnreadableNote.MaybeStop } && StandingApart.AreIn(answered, spoken, context);

    /// <summary>What answers do not settle.</summary>
    private static UnreadableNote? StaysBeside(Reading wish) =>
        wish is Reading.Unreadable { Note: UnreadableNote.Distress or UnreadableNote.MaybeStop } unreadable ? unreadable.Note : null;
}
