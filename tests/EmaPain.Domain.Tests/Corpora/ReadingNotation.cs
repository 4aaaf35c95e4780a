using System.Collections.Immutable;
using EmaPain.Domain.Replies;

namespace EmaPain.Domain.Tests.Corpora;

/// <summary>
/// A reading as the corpus files write it: a place for each item (<c>5 _ 3</c>: the second stays open, <c>s</c>: refused), a command
/// (<c>optOut</c>, <c>change PST.pain 5</c>), or <c>?</c> for unreadable, with the note where it decides what is sent back (<c>?distress</c>).
/// </summary>
public static class ReadingNotation
{
    public static string Of(Reading reading, ImmutableArray<AskedItem> items) => reading switch
    {
        Reading.Answered answered => Places(answered, items),
        Reading.Change change => string.Join(' ', ["change", .. change.ItemId is { } id ? new[] { id } : [], .. change.Values.Select(value => $"{value}")]),
        Reading.OptOut => "optOut",
        Reading.OptIn => "optIn",
        Reading.Help => "help",
        Reading.Balance => "balance",
        Reading.Unreadable { Note: var note } => "?" + Note(note),
        _ => throw new ArgumentOutOfRangeException(nameof(reading)),
    };

    private static string Note(UnreadableNote note) => note switch
    {
        UnreadableNote.WrongNumber => "wrongNumber",
        UnreadableNote.AutoReply => "autoReply",
        UnreadableNote.Distress => "distress",
        UnreadableNote.MaybeStop => "maybeStop",
        UnreadableNote.Quotation => "quotation",
        UnreadableNote.Language language => "language:" + language.Code,
        _ => "",
    };

    private static string Places(Reading.Answered answered, ImmutableArray<AskedItem> items)
    {
        var places = items.Select(item => answered.Items.FirstOrDefault(read => read.ItemId == item.Id)).Select(read => read switch
        {
            null => "_",
            { Value: { } value } => $"{value}",
            _ => "s",
        });
        return string.Join(' ', places).TrimEnd(' ', '_');
    }
}
