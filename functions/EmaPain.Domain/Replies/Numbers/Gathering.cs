using System.Collections.Frozen;
using EmaPain.Domain.Replies.Wording;

namespace EmaPain.Domain.Replies.Numbers;

/// <summary>Finds words that name items without calling them: all of several (<c>5 for all three</c>), the others (<c>the rest 3</c>), one by its place (<c>the second</c>).</summary>
internal static class Gathering
{
    /// <summary>Stands for the items that are due and have no name elsewhere in the text.</summary>
    public static readonly IReadOnlyList<AskedItem> Others = [ItemNames.SomethingElse, ItemNames.SomethingElse];

    private static readonly string[][] AllWords = WordSet.Phrases(
        "same number for all of them|same number for all #|same number for all|same answer for all of them|same answer for all #|same answer for all|same score for all #|same score for all|same on all #|same on all of them|same all the way across|same across the board|el mismo numero para todo|el mismo numero para todos|lo mismo para todo|lo mismo para todos|lo mismo en todo|all # the same|all the same|all same|los # iguales|los # igual|las # iguales|todos iguales|todo igual|all # of them|all # of em|all of em|all em|all them|em all|each of em|every one of em|puros|puras|purito|puritos|all # of those|all # of these|all # questions|all # items|all # categories|all # things|all # areas|all # numbers|all #|all of them|all of these|all of the above|all of it|all the above|all the questions|all questions"
        + "|across the board|across all # of them|across all # questions|across all #|across all of them|across the #|across these #|all the way down|all the way across|across all|all across the board|all across|all around|across|each of them|each of the #|each one|each question|each"
        + "|every one of them|every one|every question|everything|everythings|en los #|en las #|para los #|para las #|los #|las #|todos los #|todas|todos|todo|cada uno|cada una|all|straight|triple");

    private static readonly string[][] OtherWords = WordSet.Phrases(
        "the other @ questions|the other @|other @|the others|the rest of them|rest of them|the rest|rest|everything else|both others|everything but|everything except|all but|all except|all of them but|all of them except|both of the others|both the others|all the others|all others|the remaining @|remaining @|others"
        + "|los otros @|las otras @|los otros|las otras|las otras|los demas|las demas|lo demas|el resto|todo lo demas|todo menos|todo excepto|todos menos|todos excepto");

    private static readonly FrozenSet<string> NotAfter = WordSet.Of(
        "day days week weeks night nights over good time the morning month months along in year years my together right ok okay i that hurts hurt of been body better hours was");

    private static readonly FrozenSet<string> Plurals = WordSet.Of("zeros ones twos threes fours fives sixes sevens eights nines tens ceros unos cuatros cincos sietes ochos nueves dieces");

    private static readonly FrozenSet<string> NotBefore = WordSet.Of("at after thats not above need bed can cant no of some good get after");

    private static readonly FrozenDictionary<string, int> Places = new Dictionary<string, int>
    {
        ["first"] = 1, ["1st"] = 1, ["second"] = 2, ["2nd"] = 2, ["third"] = 3, ["3rd"] = 3, ["last"] = -1, ["primero"] = 1, ["primera"] = 1, ["segundo"] = 2, ["segunda"] = 2, ["tercero"] = 3,
        ["tercera"] = 3, ["q1"] = 1, ["q2"] = 2, ["q3"] = 3,
    }.ToFrozenDictionary();

    public static void Apply(Draft draft)
    {
        if (draft.Context.Due.Length < 2)
        {
            return;
        }

        NamePlaces(draft);
        for (var at = 0; at < draft.Pieces.Count; at++)
        {
            if (Length(draft, at, OtherWords) is var others and > 0 && !IsTalk(draft, at, others))
            {
                draft.Name(at, others, Others);
                EndAtException(draft, at + 1);
            }
            else if (Length(draft, at, AllWords) is var all and > 0 && !IsTalk(draft, at, all))
            {
                var isSame = Enumerable.Range(at, all).Any(i => draft.IsWord(i, "same", "igual", "iguales", "mismo")) || (draft.IsWord(at - 1, "for", "on", "across", "en", "para") && draft.IsWord(at - 2, "same", "igual"));
                draft.Name(at, all, draft.Context.Due);
                if (isSame && (draft.IsMark(at + 1, ',') || draft.IsMark(at + 1, ':')))
                {
                    draft.Pieces.RemoveAt(at + 1);
                }

                LeaveOutException(draft, at);
            }
        }

        DoubtPlural(draft);
        DoubtOther(draft);
    }

    /// <summary><c>Threes</c>: perhaps all of them, perhaps not.</summary>
    private static void DoubtPlural(Draft draft)
    {
        if (draft.Pieces.FindAll(piece => piece.Kind == PieceKind.Number) is [var only] && (Plurals.Contains(only.Text) || (char.IsAsciiDigit(only.Text[0]) && only.Text[^1] == 's')) && !draft.Pieces.Exists(piece => piece.Kind == PieceKind.Name))
        {
            only.Doubt = Doubt.Unclear;
        }
    }

    /// <summary>Of three items, <c>the other 3</c> may be either of two.</summary>
    private static void DoubtOther(Draft draft)
    {
        for (var at = 0; draft.Context.Due.Length > 2 && at < draft.Pieces.Count; at++)
        {
            if (draft.IsWord(at, "the", "lo", "el", "la") && draft.IsWord(at + 1, "other", "otro", "otra"))
            {
                draft.Mark(at + 2, Doubt.Unclear);
            }
        }
    }

    /// <summary><c>All 6 except stress 3</c>: all are the others then.</summary>
    private static void LeaveOutException(Draft draft, int all)
    {
        var except = Enumerable.Range(all + 1, 3).FirstOrDefault(at => draft.IsWord(at, "except", "but", "excepto", "menos"), -1);
        if (except > 0 && Enumerable.Range(all + 1, except - all - 1).Any(draft.IsNumber) && EndAtException(draft, except + 1))
        {
            draft.Pieces[all].Items = Others;
            draft.Pieces.RemoveAt(except);
        }
    }

    /// <summary>What is said of all ends where the item begins that is excepted.</summary>
    private static bool EndAtException(Draft draft, int at)
    {
        var name = draft.IsWord(at, "the", "my", "for", "el", "la", "mi") ? at + 1 : at;
        if (draft.At(name) is not { Kind: PieceKind.Name })
        {
            return false;
        }

        if (draft.IsBreak(name + 1) && draft.Pieces.Skip(name + 1).Any(piece => piece.Kind == PieceKind.Name && piece.Items.SequenceEqual(draft.Pieces[name].Items)))
        {
            // "6 for all but pain, pain is 8": it is rated where it is named again.
            draft.Pieces.RemoveRange(at, name - at + 1);
            return true;
        }

        draft.Pieces.Insert(at, new Piece { Kind = PieceKind.Mark, Text = "," });
        return true;
    }

    /// <summary>The words that a refusal may have for all questions: <c>skip this week</c>.</summary>
    public static int SurveyWords(Draft draft, int at) => Length(draft, at, Survey);

    private static readonly string[][] Survey = WordSet.Phrases("this week|the week|the survey|this survey|the whole thing|the questions|these questions|these|them all|them|esta semana|la encuesta|today|hoy");

    private static int Length(Draft draft, int at, string[][] phrases) => Array.Find(phrases, phrase => Says(draft, at, phrase))?.Length ?? 0;

    /// <summary># stands for the number of items due, @ for one less.</summary>
    private static bool Says(Draft draft, int at, string[] phrase)
    {
        for (var i = 0; i < phrase.Length; i++)
        {
            var due = draft.Context.Due.Length;
            var fits = phrase[i] switch
            {
                "#" => draft.At(at + i) is { Kind: PieceKind.Number } number && number.Value == due && !(number.Text.EndsWith('s') && char.IsAsciiDigit(number.Text[0])),
                "@" => draft.At(at + i) is { Kind: PieceKind.Number } number && number.Value == due - 1,
                var word => draft.At(at + i) is { Kind: PieceKind.Word or PieceKind.Number } piece && piece.Text == word,
            };
            if (!fits)
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsTalk(Draft draft, int at, int length) =>
        length == 1 && (draft.IsWord(at + 1, NotAfter) || draft.IsWord(at - 1, NotBefore));

    private static void NamePlaces(Draft draft)
    {
        var items = draft.Context.Instrument.IsEmpty ? draft.Context.Due : draft.Context.Instrument;
        var found = new List<(int At, int Length, int Place)>();
        for (var at = 0; at < draft.Pieces.Count; at++)
        {
            if (PlaceAt(draft, at, items.Length) is { } place)
            {
                found.Add((at, place.Length, place.Place));
                at += place.Length - 1;
            }
        }

        var refuses = draft.Pieces.Any(piece => piece.Kind == PieceKind.Word && piece.Text is "skip" or "prefer" or "rather" or "answer" or "pass" or "omitir");
        var hasOthers = Enumerable.Range(0, draft.Pieces.Count).Any(at => Length(draft, at, OtherWords) > 0);
        if (found.Select(place => place.Place).Distinct().Count() < 2 && !(found.Count == 1 && (refuses || hasOthers || IsAllButNumber(draft, found[0]))))
        {
            return;
        }

        foreach (var (at, length, place) in Enumerable.Reverse(found))
        {
            draft.Name(at, length, [items[place - 1]]);
        }
    }

    /// <summary><c>2nd 4</c>, <c>the second is 4</c>, <c>#1 5</c> and nothing else.</summary>
    private static bool IsAllButNumber(Draft draft, (int At, int Length, int Place) place) =>
        place.At == 0 && draft.Pieces.Skip(place.Length).Where(piece => piece.Kind != PieceKind.Mark && !piece.Is("is") && !piece.Is("was") && !piece.Is("es")).ToList() is [{ Kind: PieceKind.Number }];

    private static (int Length, int Place)? PlaceAt(Draft draft, int at, int items)
    {
        var article = draft.IsWord(at, "the", "el", "la") ? 1 : 0;
        if (draft.At(at + article) is { Kind: PieceKind.Word } word && Places.TryGetValue(word.Text, out var place) && place <= items)
        {
            var noun = draft.At(at + article + 1) is { } next && next.Text is "one" or "ones" or "question" or "item" or "pregunta" && next.Kind is PieceKind.Word or PieceKind.Number ? 1 : 0;
            return (article + 1 + noun, place < 0 ? items : place);
        }

        var label = draft.IsMark(at, '#') || draft.IsWord(at, "question", "number", "q", "item", "pregunta", "numero");
        return label && draft.At(at + 1) is { Kind: PieceKind.Number } number && number.Value >= 1 && number.Value <= items && !draft.IsBreak(at + 2) ? (2, number.Value)
            : label && draft.At(at + 1) is { Kind: PieceKind.Number } last && last.Value >= 1 && last.Value <= items && at > 0 ? (2, last.Value)
            : null;
    }
}
