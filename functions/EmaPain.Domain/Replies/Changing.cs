using System.Collections.Frozen;
using System.Text.RegularExpressions;
using EmaPain.Domain.Replies.Numbers;
using EmaPain.Domain.Replies.Wording;

namespace EmaPain.Domain.Replies;

/// <summary>Corrections of an answer given before: <c>CHANGE 5</c>, <c>CHANGE PAIN 5</c>, <c>can you change my pain to 5</c>.</summary>
internal static class Changing
{
    private static readonly FrozenSet<string> Verbs = WordSet.Of("change cambiar cambia cambio cambie cambien correct correction corregir correccion corrige meant");
    private static readonly FrozenSet<string> Courtesies = WordSet.Of("please pls plz can could would will you u i id want wanna need to like hi hello hey sorry oops let me may quiero quisiera puede puedo puedes favor por have ok");

    /// <summary>Between the old value and the new one: <c>3 to 5</c>.</summary>
    private static readonly Regex ToWhat = new(@"\s(?:to|into|a|por)\s", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    private static readonly Regex FromWhat = new(@"\b(?:from|de)\b", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    /// <summary>After the verb these speak of something else: <c>change in the weather</c>.</summary>
    private static readonly FrozenSet<string> OtherThings = WordSet.Of("in of since");

    /// <summary>What may be said around the name of an answer that is to be changed.</summary>
    private static readonly FrozenSet<string> Around = WordSet.Of("my the an a answer answers reply replies response rating ratings number numbers score last one please pls plz mi el la los mis las respuesta respuestas numero numeros por favor");

    /// <summary>The correction that a text asks for; nothing where it asks for none; unreadable where it does not say which answer, or to what.</summary>
    public static Reading? Find(IReadOnlyList<Word> words, string spoken, ReadingContext context)
    {
        var verb = Enumerable.Range(0, words.Count).FirstOrDefault(at => !Courtesies.Contains(words[at].Text), -1);
        return FromVerb(words, verb, spoken, context) ?? (FromVerb(words, InLaterClause(words, verb), spoken, context) is Reading.Change { ItemId: not null } named ? named : null);
    }

    /// <summary><c>Oops I hit the wrong one, please change my pain to 7</c>: where a later clause asks for it, or -1.</summary>
    private static int InLaterClause(IReadOnlyList<Word> words, int first) =>
        Enumerable.Range(Math.Max(0, first), words.Count - Math.Max(0, first)).FirstOrDefault(at =>
            Verbs.Contains(words[at].Text) && words[at].Text != "meant" && words[at].Clause != words[0].Clause
            && Enumerable.Range(0, at).Where(before => words[before].Clause == words[at].Clause).All(before => Courtesies.Contains(words[before].Text)), -1);

    private static Reading? FromVerb(IReadOnlyList<Word> words, int verb, string spoken, ReadingContext context)
    {
        if (verb < 0 || !Verbs.Contains(words[verb].Text) || IsTalk(words[verb].Text, words.ElementAtOrDefault(verb + 1)))
        {
            return null;
        }

        var said = spoken[(spoken.IndexOf(words[verb].Text, StringComparison.Ordinal) + words[verb].Text.Length)..];
        var instrument = context.Instrument.IsEmpty ? context.Due : context.Instrument;
        if (FromOldValue(said, context with { Due = instrument }) is { } replaced)
        {
            return replaced;
        }

        var rest = said.Replace(" to ", " ", StringComparison.Ordinal).Trim(' ', ':', '-');
        var ratings = RatingReader.Read(rest, context with { Due = instrument });
        var entries = Numbers(ratings);
        if (!ratings.IsUnclear && entries.Count == 0 && !NamesAnswersOnly(words.Skip(verb + 1), context))
        {
            return new Reading.Unreadable(new UnreadableNote.NoAnswer());
        }

        return ratings.IsUnclear || entries.Count == 0 || !entries.TrueForAll(entry => IsAllowed(entry, instrument)) ? ToWhatNumber(words.Skip(verb + 1), context)
            : entries is [{ Items: [var item] } one] ? new Reading.Change(item.Id, [one.Answer.Value])
            : new Reading.Change(null, [.. entries.Select(entry => entry.Answer.Value)]);
    }

    /// <summary><c>correct</c> alone agrees, and what is meant is a number.</summary>
    private static bool IsTalk(string verb, Word? next) =>
        next is null ? verb is "correct" or "meant" : OtherThings.Contains(next.Text) || (verb == "meant" && !next.IsNumber);

    /// <summary><c>change my stress answer</c>, and not <c>change my appointment</c>.</summary>
    private static bool NamesAnswersOnly(IEnumerable<Word> words, ReadingContext context)
    {
        var names = new ItemNames(context);
        return words.All(word => Around.Contains(word.Text) || names.Find(word.Text) is not null);
    }

    private static Reading.Unreadable ToWhatNumber(IEnumerable<Word> words, ReadingContext context)
    {
        var names = new ItemNames(context);
        var named = words.Select(word => names.Find(word.Text)).OfType<AskedItem>().Distinct().ToList();
        return new Reading.Unreadable(new UnreadableNote.WhichToChange(named is [var item] && item != ItemNames.SomethingElse ? item.Id : null));
    }

    /// <summary>
    /// <c>2 to 3</c> is for the answer that is 2, <c>pain from 2 to 3</c> for the one it names; an old value is never a new one. Nothing where
    /// no old value stands before a new one.
    /// </summary>
    private static Reading? FromOldValue(string said, ReadingContext context)
    {
        if (ToWhat.Matches(said).FirstOrDefault(to => EndsInNumber(said[..to.Index], context)) is not { } to)
        {
            return null;
        }

        var old = Numbers(RatingReader.Read(FromWhat.Replace(said[..to.Index], " "), context));
        var now = Numbers(RatingReader.Read(said[(to.Index + to.Length)..], context));
        return (old, now) switch
        {
            (_, []) => null,
            ([{ Items: [] } from], [{ Items: [] } one]) when IsAllowed(one, context.Due) => new Reading.Change(null, [one.Answer.Value]) { From = from.Answer.Value },
            ([{ Items: [var item] }], [{ Items: [] } one]) when IsAllowed(one with { Items = [item] }, context.Due) => new Reading.Change(item.Id, [one.Answer.Value]),
            ([{ Items: [] }], [{ Items: [var item] } one]) when IsAllowed(one, context.Due) => new Reading.Change(item.Id, [one.Answer.Value]),
            _ => new Reading.Unreadable(new UnreadableNote.WhichToChange(null)),
        };
    }

    /// <summary><c>the last one to 5</c> tells no old value.</summary>
    private static bool EndsInNumber(string said, ReadingContext context) =>
        Words.Of(FromWhat.Replace(said, " ")) is [.., var last] words
        && (last.IsNumber || ((last.Text != "one" || words.Count == 1) && Numbers(RatingReader.Read(last.Text, context)).Count == 1));

    private static List<Entry> Numbers(Ratings ratings) => [.. ratings.Entries.Where(entry => entry.Answer.Kind == PieceKind.Number)];

    private static bool IsAllowed(Entry entry, IReadOnlyList<AskedItem> instrument) =>
        !entry.Items.Contains(ItemNames.SomethingElse) && IsOnScale(entry, instrument);

    private static bool IsOnScale(Entry entry, IReadOnlyList<AskedItem> instrument) =>
        instrument.Count == 0 || (entry.Items.Count > 0 ? entry.Items : instrument).Any(item => item.Allows(entry.Answer.Value));
}
