namespace EmaPain.Domain.Replies;

/// <summary>Why a text was read as no answer, as far as it decides what is sent back.</summary>
public abstract record UnreadableNote
{
    private UnreadableNote()
    {
    }

    /// <summary>Nothing in the text is an answer.</summary>
    public sealed record NoAnswer : UnreadableNote;

    /// <summary>A number that no item asked for allows.</summary>
    public sealed record OutOfRange : UnreadableNote;

    /// <summary>More numbers than items are open.</summary>
    public sealed record TooMany : UnreadableNote;

    /// <summary>Numbers that can be read in more than one way: <c>5 or 6</c>, <c>4.5</c>, <c>-3</c>.</summary>
    public sealed record Ambiguous : UnreadableNote;

    /// <summary>A wish to correct an answer that does not say which, or to what: <c>CHANGE STRESS</c>, <c>CHANGE 5 or 6</c>.</summary>
    /// <param name="ItemId">The one item that it names, if it does: the number alone is missing.</param>
    public sealed record WhichToChange(string? ItemId) : UnreadableNote;

    /// <summary>An answer to an item that is not open.</summary>
    public sealed record OtherItem : UnreadableNote;

    /// <summary>A reaction to, or a copy of, an earlier text: <c>Liked "..."</c>.</summary>
    public sealed record Quotation : UnreadableNote;

    /// <summary>The person asks for texts in this language (<c>en</c>, <c>es</c>).</summary>
    public sealed record Language(string Code) : UnreadableNote;

    public sealed record WrongNumber : UnreadableNote;

    /// <summary>Written by a phone, not by a person.</summary>
    public sealed record AutoReply : UnreadableNote;

    /// <summary>The questions or the day upset the person; no crisis.</summary>
    public sealed record Distress : UnreadableNote;

    /// <summary>Perhaps a wish to get no more texts.</summary>
    public sealed record MaybeStop : UnreadableNote;
}
