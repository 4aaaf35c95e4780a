using System.Collections.Frozen;
using EmaPain.Domain.Replies.Wording;

namespace EmaPain.Domain.Replies;

/// <summary>What people say in words of their own: that they want no more texts, have another phone, are driving, are upset, ask for their money.</summary>
internal static class Wishes
{
    private static readonly PhraseBook<Reading> Book = PhraseFile.Read("wishes.txt", Meaning);

    private static readonly FrozenSet<string> TellingDenials = WordSet.Of("didnt doesnt dosent havent hasnt");

    private static readonly FrozenSet<string> Telling = WordSet.Of("told tell tells telling asked ask says said say yells dice dijo");

    private static readonly FrozenSet<string> Family = WordSet.Of("wife husband ex boyfriend girlfriend son daughter mom mother dad father brother sister boss friend him her he she esposa esposo hija hijo");

    private static readonly FrozenSet<string> Life = WordSet.Of("life world earth existence living planet vida mundo");

    /// <summary>From the most to the least binding: a wish to stop is honoured even beside something else.</summary>
    private static readonly Func<Reading, bool>[] Order =
    [
        reading => reading is Reading.Unreadable { Note: UnreadableNote.AutoReply },
        reading => reading is Reading.OptOut,
        reading => reading is Reading.Unreadable { Note: UnreadableNote.WrongNumber },
        reading => reading is Reading.Unreadable { Note: UnreadableNote.MaybeStop },
        reading => reading is Reading.Unreadable { Note: UnreadableNote.Distress },
        reading => reading is Reading.Unreadable { Note: UnreadableNote.Language { Code: "es" } },
        reading => reading is Reading.Unreadable { Note: UnreadableNote.Language },
        _ => true,
    ];

    /// <summary>The most binding wish that a text says and does not deny; nothing where it says none.</summary>
    public static Reading? Find(IReadOnlyList<Word> words)
    {
        var plain = PlainSpeech.Of(words);
        var found = Book.Find(plain)
            .Where(match => match.Meaning is not (Reading.OptOut or Reading.Unreadable { Note: UnreadableNote.MaybeStop }) || !(DeniedWish.Governs(plain, match) || IsTold(words, plain, match) || IsSaidByOthers(words, plain, match) || IsOfLife(plain, match)))
            .Select(match => match.Meaning).ToList();
        return found.Count == 0 ? null : Order.Select(first => found.Find(reading => first(reading))).First(reading => reading is not null);
    }

    /// <summary>Where a text says what is known as a wish, denied or not, from a first word up to, not including, another; times are none.</summary>
    /// <param name="plain">Plain words.</param>
    public static IEnumerable<(int Start, int End)> Spans(IReadOnlyList<Word> plain) =>
        Book.Find(plain).Where(match => match.Meaning is not Reading.Unreadable { Note: UnreadableNote.NoAnswer }).Select(match => (match.Start, match.End));

    /// <summary><c>You didn't text me last week</c>, <c>it doesn't bother me</c>: told, where <c>don't text me</c> asks.</summary>
    private static bool IsTold(IReadOnlyList<Word> words, IReadOnlyList<Word> plain, PhraseMatch<Reading> wish) =>
        plain[wish.Start].Text == "not" && plain[wish.Start].Clause is var clause
        && words.Where(word => word.Clause == clause).ToList() is var said
        && Enumerable.Range(0, said.Count - 1).Any(at => TellingDenials.Contains(said[at].Text) && said[at + 1].Text == plain[wish.Start + 1].Text
            || said[at].Text is "did" or "does" && said[at + 1].Text == "not" && at + 2 < said.Count && said[at + 2].Text == plain[wish.Start + 1].Text);

    /// <summary><c>I told my ex to stop texting me</c>, <c>stop texting me is what my wife says</c>, and what stands in quotes beside words of one's own.</summary>
    private static bool IsSaidByOthers(IReadOnlyList<Word> words, IReadOnlyList<Word> plain, PhraseMatch<Reading> wish)
    {
        if (plain[wish.Start].Quote > 0 && words.Any(word => word.Quote == 0))
        {
            return true;
        }

        var clause = plain[wish.Start].Clause;
        var before = plain.Take(wish.Start).Where(word => word.Clause == clause).Select(word => word.Text).ToList();
        var after = plain.Skip(wish.End).TakeWhile(word => word.Clause == clause).Select(word => word.Text).ToList();
        var told = before.FindIndex(Telling.Contains);
        return (told >= 0 && (before.Skip(told + 1).Any(Family.Contains) || before.Take(told).Any(Family.Contains)))
            || after.Zip(after.Skip(1)).Any(pair => Family.Contains(pair.First) && Telling.Contains(pair.Second));
    }

    /// <summary><c>I want to unsubscribe from life</c> is no wish about texts.</summary>
    private static bool IsOfLife(IReadOnlyList<Word> plain, PhraseMatch<Reading> wish) =>
        plain.Skip(wish.Start).TakeWhile(word => word.Clause == plain[wish.Start].Clause).Any(word => Life.Contains(word.Text));

    private static Reading Meaning(string head) => head.Split(':') switch
    {
        ["optOut"] => new Reading.OptOut(),
        ["optIn"] => new Reading.OptIn(),
        ["help"] => new Reading.Help(),
        ["balance"] => new Reading.Balance(),
        ["maybeStop"] => new Reading.Unreadable(new UnreadableNote.MaybeStop()),
        ["wrongNumber"] => new Reading.Unreadable(new UnreadableNote.WrongNumber()),
        ["autoReply"] => new Reading.Unreadable(new UnreadableNote.AutoReply()),
        ["distress"] => new Reading.Unreadable(new UnreadableNote.Distress()),
        ["noAnswer"] => new Reading.Unreadable(new UnreadableNote.NoAnswer()),
        ["language", var code] => new Reading.Unreadable(new UnreadableNote.Language(code)),
        _ => throw new FormatException($"[{head}] is no wish."),
    };
}
