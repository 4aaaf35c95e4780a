using System.Collections.Frozen;
using EmaPain.Domain.Replies.Wording;

namespace EmaPain.Domain.Replies.Numbers;

/// <summary>Sets aside numbers that somebody else gives or that are wished for (<c>my wife says 9</c>, <c>I wish it was a 2</c>), and doubts those under a condition (<c>if I sit it's a 2</c>).</summary>
internal static class Hearsay
{
    private const int Reach = 8;

    private static readonly FrozenSet<string> Others = Vocabulary.Others
        .Concat("doctor doctors doc dr nurse therapist partner enfermera enfermero doctora medico terapeuta".Split(' ')).ToFrozenSet();

    private static readonly FrozenSet<string> Say = WordSet.Of("says said say rates rated rate thinks think guesses wants puts put calls call dice dijo diria cree quiere piensa");

    private static readonly string[][] Wishes = WordSet.Phrases(
        "wish it was|wish it were|wish it is|wish for|wishing for|hope it|hope its|hope for|hoping for|hoping it|hoping its|goal is|goal of|kill for|would love|id love|give anything for|dream of|praying for|pray for|daria lo que sea por|can handle|could handle|can live with|could live with|can deal with|settle for|happy with|thought it would|thought itd|thought id be|expected a|expecting a|figured it would|pense que seria|esperaba un|ojala fuera|ojala sea|ojala fuese|mi meta es");

    private static readonly string[][] Conditions = WordSet.Phrases("if i|if im|when i|when im|unless i|without meds|without medication|without my meds|without the meds|si camino|cuando camino|cuando me");

    public static void Apply(Draft draft)
    {
        for (var at = 0; at < draft.Pieces.Count; at++)
        {
            if (draft.IsNumber(at) && IsAlone(draft, at))
            {
                Judge(draft, at);
            }
        }
    }

    private static void Judge(Draft draft, int at)
    {
        var before = Enumerable.Range(1, Reach).Select(i => at - i).TakeWhile(i => !draft.IsBreak(i) && !draft.IsNumber(i) && !draft.IsWord(i, "but", "pero", "so") && !SpeaksOfOneself(draft, i)).ToList();
        if (before.Exists(i => ((draft.IsWord(i, Others) || (draft.IsWord(i, "law") && draft.IsWord(i - 1, "in"))) && draft.IsWord(draft.IsWord(i + 1, "would", "d", "will", "always", "still", "keeps", "prob", "probably", "siempre") ? i + 2 : i + 1, Say)) || Array.Exists(Wishes, wish => draft.Reads(i, wish))))
        {
            draft.Mark(at, Doubt.Aside);
        }
        else if (draft.Pieces.Count(piece => piece.IsNumber) < Math.Max(2, draft.Context.Due.Length) && before.Exists(i => Array.Exists(Conditions, condition => draft.Reads(i, condition)) && !draft.IsWord(i + 2, "had", "have", "could", "must", "can", "was", "were")))
        {
            draft.Mark(at, Doubt.Unclear);
        }
    }

    /// <summary><c>My wife would say 10, I say 7</c>.</summary>
    private static bool SpeaksOfOneself(Draft draft, int at) =>
        (draft.IsWord(at, "i", "yo") && draft.IsWord(at + 1, "say", "think", "would", "feel", "call", "put", "digo", "diria", "creo", "pienso")) || (draft.IsWord(at, "id") && !draft.IsWord(at - 1, Say));

    /// <summary>In a list of several answers (<c>my wife says hi 5 4 3</c>) a word before the first does not speak of it.</summary>
    private static bool IsAlone(Draft draft, int at) =>
        draft.Context.Due.Length == 1
        || draft.Pieces.Count(piece => piece.IsNumber) == 1
        || (draft.At(at - 1) is not { Kind: PieceKind.Name }
            && draft.NamesSeveral);
}
