using EmaPain.Domain.Replies.Wording;

namespace EmaPain.Domain.Replies.Numbers;

/// <summary>Finds where a person refuses an item (SKIP, OMITIR, prefer not to say) or leaves its place blank (<c>x 4 3</c>).</summary>
internal static class Refusing
{
    private static readonly string[][] Phrases = WordSet.Phrases(
        "no comment on|no comment|i choose not to answer|not going to answer|dont want to say|prefer not to say|i prefer not to answer|choose not to answer|not going to answer|dont want to say|prefer not to say|prefer not to answer|prefer not say|id rather not say|id rather not answer|rather not say|rather not answer|rather not|i dont want to answer|dont want to answer|i dont want to say"
            + "|do not want to answer|dont wish to answer|wont answer|no answer|not answering|next question|prefiero no decir|prefiero no desir|prefiero no desirlo|prefiero no contestar|prefiero no responder|no quiero contestar|no quiero responder|no quiero decir|sin respuesta|no contesto");

    private static readonly string[] BlankWords = ["x", "idk", "dk", "blank", "unsure", "nose"];

    private static readonly string[][] Unknown = WordSet.Phrases("no se|no lo se|i dont know|dont know|i am not sure|im not sure|not sure|no idea|ni idea|no estoy seguro|no estoy segura");

    public static void Apply(Draft draft)
    {
        DropUnknown(draft);
        JoinUnknown(draft);
        for (var at = 0; at < draft.Pieces.Count; at++)
        {
            var length = draft.Pieces[at].Kind != PieceKind.Word ? 0
                : Array.Find(Phrases, phrase => draft.Reads(at, phrase)) is { } found ? found.Length
                : draft.IsWord(at, "n") && draft.IsMark(at + 1, '/') && draft.IsWord(at + 2, "a") ? 3
                : Vocabulary.Refusals.Contains(draft.Pieces[at].Text) ? 1
                : 0;
            if (length > 0)
            {
                draft.Pieces.RemoveRange(at + 1, length - 1);
                draft.Pieces[at].Kind = PieceKind.Refusal;
                NameSurvey(draft, at + 1);
            }
        }

        LeaveBlanks(draft);
    }

    /// <summary><c>del estres no se</c> leaves that item open.</summary>
    private static void DropUnknown(Draft draft)
    {
        for (var at = draft.Pieces.Count - 2; at > 0; at--)
        {
            if (draft.At(at - 1) is { Kind: PieceKind.Name } && (draft.Reads(at, "no", "se") || draft.Reads(at, "dont", "know") || draft.Reads(at, "not", "sure")) && EndsAt(draft, at + 2))
            {
                draft.Pieces.RemoveRange(at - 1, 3);
            }
            else if (draft.IsWord(at - 1, "idk", "dunno", "unsure") && draft.IsWord(at, "bout", "about", "on") && draft.At(at + 1) is { Kind: PieceKind.Name } && (draft.IsWord(at + 2, "but", "pero") || EndsAt(draft, at + 2)))
            {
                draft.Pieces.RemoveRange(at - 1, 3);
            }
            else if (draft.At(at) is { Kind: PieceKind.Name } && draft.IsWord(at + 1, "idk", "dunno", "unsure") && EndsAt(draft, at + 2))
            {
                draft.Pieces.RemoveRange(at, 2);
            }
        }
    }

    /// <summary><c>5, no se, 6</c>: words of not knowing in the place of a number are one sign.</summary>
    private static void JoinUnknown(Draft draft)
    {
        for (var at = 0; at < draft.Pieces.Count; at++)
        {
            if (Array.Find(Unknown, phrase => draft.Reads(at, phrase)) is { } phrase && (draft.IsBreak(at - 1) || draft.IsNumber(at - 1))
                && (draft.IsBreak(at + phrase.Length) || draft.IsNumber(at + phrase.Length)))
            {
                draft.Pieces.RemoveRange(at + 1, phrase.Length - 1);
                draft.Pieces[at].Text = "idk";
            }
        }
    }

    /// <summary><c>stress idk, 4</c> goes on with a number for it.</summary>
    private static bool EndsAt(Draft draft, int at) => (draft.IsBreak(at) || draft.IsWord(at, "and", "y")) && !draft.IsNumber(at + 1);

    private static void NameSurvey(Draft draft, int at)
    {
        if (draft.Context.Due.Length >= 2 && Gathering.SurveyWords(draft, at) is var words and > 0)
        {
            draft.Name(at, words, draft.Context.Due);
        }
    }

    /// <summary>A sign holds a place only if signs and numbers together are as many as the items due, and nothing else is said.</summary>
    private static void LeaveBlanks(Draft draft)
    {
        var due = draft.Context.Due.Length;
        var blanks = Enumerable.Range(0, draft.Pieces.Count).Where(at => IsBlank(draft, at)).ToList();
        var answers = draft.Pieces.Count(piece => piece.IsAnswer);
        if (due < 2 || blanks.Count == 0 || answers == 0 || blanks.Count + answers != due
            || draft.Pieces.Exists(piece => piece.Kind == PieceKind.Name)
            || Enumerable.Range(0, draft.Pieces.Count).Any(at => Prose.IsStranger(draft, at) && !blanks.Contains(at)))
        {
            return;
        }

        blanks.ForEach(at => draft.Pieces[at].Kind = PieceKind.Blank);
    }

    private static bool IsBetweenNumbers(Draft draft, int at) =>
        draft.IsNumber(draft.IsMark(at - 1, ',') ? at - 2 : at - 1) && draft.IsNumber(draft.IsMark(at + 1, ',') ? at + 2 : at + 1);

    private static bool IsBlank(Draft draft, int at) =>
        draft.IsWord(at, BlankWords)
        || ((draft.IsMark(at, '?') || draft.IsMark(at, '_')) && !draft.Pieces[at].Glued)
        || (draft.IsMark(at, ',') && (at == 0 || draft.IsMark(at - 1, ',')))
        || (draft.IsMark(at, '-') && at == 0 && draft.IsMark(1, ','))
        || (draft.IsWord(at, "same", "low", "high", "ok", "fine", "normal", "igual", "bajo", "alto") && IsBetweenNumbers(draft, at))
        || (draft.IsMark(at, '-') && !draft.Pieces[at].Glued && at == 0 && draft.At(1) is { Glued: false });
}
