using System.Collections.Frozen;
using EmaPain.Domain.Replies.Numbers;
using EmaPain.Domain.Replies.Wording;

namespace EmaPain.Domain.Replies;

/// <summary>Corrections of an answer given before: <c>CHANGE 5</c>, <c>CHANGE PAIN 5</c>.</summary>
internal static class Changing
{
    private static readonly FrozenSet<string> Words = FrozenSet.Create("change", "cambiar", "cambia", "cambio", "correct", "correction", "corregir", "correccion");

    /// <summary>The correction that a text asks for; nothing where its first word asks for none or its numbers are unclear.</summary>
    public static Reading? Find(IReadOnlyList<Word> words, string spoken, ReadingContext context)
    {
        if (words.Count < 2 || !Words.Contains(words[0].Text))
        {
            return null;
        }

        var rest = spoken[(spoken.IndexOf(words[0].Text, StringComparison.Ordinal) + words[0].Text.Length)..].Replace(" to ", " ", StringComparison.Ordinal);
        var instrument = context.Instrument.IsEmpty ? context.Due : context.Instrument;
        var ratings = RatingReader.Read(rest.Trim(' ', ':', '-'), context with { Due = instrument });
        var entries = ratings.Entries.Where(entry => entry.Answer.Kind == PieceKind.Number).ToList();
        return ratings.IsUnclear || entries.Count == 0 ? new Reading.Unreadable(new UnreadableNote.Ambiguous())
            : entries is [{ Item: { } item } one] ? new Reading.Change(item.Id, [one.Answer.Value])
            : new Reading.Change(null, [.. entries.Select(entry => entry.Answer.Value)]);
    }
}
