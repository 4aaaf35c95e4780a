using System.Collections.Frozen;
using EmaPain.Domain.Replies.Wording;

namespace EmaPain.Domain.Replies;

/// <summary>Words that are commands when they are the whole text (facts/domain.md section 6, with the Spanish ones of the field).</summary>
internal static class Keywords
{
    private static readonly FrozenSet<string> Courtesies = FrozenSet.Create("please", "pls", "plz", "thanks", "thank", "thx", "por", "favor", "gracias", "now");

    private static readonly FrozenSet<string> Openers = FrozenSet.Create("stop", "stopall", "unsubscribe", "optout", "alto", "parar", "cancelar");

    /// <summary>Words that beside a command say nothing of their own; a denial is none of them.</summary>
    private static readonly FrozenSet<string> Around = Courtesies.Concat(WordSet.Of(
        "you u just already i said say ok okay k hi hey hello oops ffs omg wtf no to end quit cancel texts texting sending all it this enough damn the ya les dije que basta")).ToFrozenSet();

    private static readonly FrozenDictionary<string, Reading> Commands = Pairs().ToFrozenDictionary(pair => pair.Word, pair => pair.Meaning);

    /// <summary>The command that a text is; nothing where it is none. Words of courtesy do not count.</summary>
    public static Reading? Find(IReadOnlyList<Word> words)
    {
        return Commands.GetValueOrDefault(Without(Courtesies, words)) ?? BesideNumbers(words) ?? OwnClause(words) ?? Insisting(words);
    }

    /// <summary><c>STOP wrong number</c>: the first word is the command, whatever else is wrong.</summary>
    public static bool Opens(IReadOnlyList<Word> words) => words.Count > 1 && words[0].Text is "stop" or "stopall" or "unsubscribe" && words[1].Text is not ("until" or "till" or "for");

    /// <summary><c>Stop - John</c>: perhaps the command, with a word that nobody knows.</summary>
    public static bool MayStop(IReadOnlyList<Word> words) => words is [{ Text: "stop" }, var other] && !other.Text.EndsWith("ing", StringComparison.Ordinal);

    /// <summary><c>5 4 3 STOP</c> is still the command.</summary>
    private static Reading.OptOut? BesideNumbers(IReadOnlyList<Word> words)
    {
        var said = words.Where(word => !word.IsNumber && !Courtesies.Contains(word.Text)).ToList();
        return said.Count < words.Count && said is [var only] && Openers.Contains(only.Text) ? new Reading.OptOut() : null;
    }

    /// <summary><c>STOP. I have had enough.</c> begins with the command, <c>no more please, STOP</c> ends with it; whatever stands beside does not take it back.</summary>
    private static Reading.OptOut? OwnClause(IReadOnlyList<Word> words) =>
        words.Count > 1 && ((words[0].Clause != words[1].Clause && Openers.Contains(words[0].Text)) || (words[^1].Clause != words[^2].Clause && Openers.Contains(words[^1].Text)))
            ? new Reading.OptOut()
            : null;

    /// <summary><c>STOP STOP</c>, <c>just stop</c>, <c>I already said stop</c>, <c>stop thank you</c>: nothing stands beside the command that says anything else.</summary>
    private static Reading.OptOut? Insisting(IReadOnlyList<Word> words) =>
        words.Any(word => Openers.Contains(word.Text)) && words.All(word => Openers.Contains(word.Text) || Around.Contains(word.Text))
            ? new Reading.OptOut()
            : null;

    private static string Without(FrozenSet<string> left, IReadOnlyList<Word> words) =>
        string.Join(' ', words.Where(word => !left.Contains(word.Text)).Select(word => word.Text));

    private static IEnumerable<(string Word, Reading Meaning)> Pairs()
    {
        foreach (var word in "stop|stopall|stop all|unsubscribe|text stop|txt stop|reply stop|send stop|cancel|end|quit|revoke|optout|opt out|remove|remove me|alto|parar|para|pare|baja|cancelar|arret|td|stop it|stop texts|stop messages|stpo|sotp|tsop|stopp|sttop|stoop|stip|unsubcribe|unsuscribe".Split('|'))
        {
            yield return (word, new Reading.OptOut());
        }

        foreach (var word in "start|unstop|restart|start again|empezar|iniciar|comenzar|reanudar".Split('|'))
        {
            yield return (word, new Reading.OptIn());
        }

        foreach (var word in "help|info|ayuda|information|informacion".Split('|'))
        {
            yield return (word, new Reading.Help());
        }

        foreach (var word in "balance|pay|my balance|payment|saldo|mi saldo|pago".Split('|'))
        {
            yield return (word, new Reading.Balance());
        }

        foreach (var word in "espanol|en espanol|spanish|in spanish|spanish only".Split('|'))
        {
            yield return (word, new Reading.Unreadable(new UnreadableNote.Language("es")));
        }

        foreach (var word in "english|in english|ingles|en ingles|english only".Split('|'))
        {
            yield return (word, new Reading.Unreadable(new UnreadableNote.Language("en")));
        }
    }
}
