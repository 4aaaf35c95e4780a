using System.Collections.Frozen;
using EmaPain.Domain.Replies.Wording;

namespace EmaPain.Domain.Replies.Numbers;

/// <summary>Doubts numbers that hold at times only: <c>a 5 at rest</c>, <c>7 on bad days</c>, <c>8 when it rains</c>, <c>it goes up to 9</c>.</summary>
internal static class Circumstances
{
    private static readonly string[][] At = WordSet.Phrases(
        "at rest|resting|by bedtime|at bedtime|by night|by nightfall|by evening|by the end of the day|at night|at nights|at nite|nights|in the morning|in the mornings|in the evening|in the evenings|in the afternoon|in the afternoons|mornings|evenings|most mornings|most nights|some days|sometimes|at times"
        + "|on bad days|on a bad day|on the bad days|on my bad days|bad days|on good days|on a good day|on the good days|on my good days|good days|on my worst days|on the worst days|on rough days|on rainy days|rainy days|on work days|on days i work"
        + "|with activity|with movement|with exertion|on exertion|with walking|after walking|when active|when up|when moving around"
        + "|en reposo|descansando|en la noche|en las noches|por la noche|por las noches|de noche|en la manana|en las mananas|por la manana|por las mananas|de la manana|de la tarde|de la noche|en la tarde|por las tardes"
        + "|en dias malos|en los dias malos|los dias malos|en un dia malo|un dia malo|en dias buenos|en los dias buenos|los dias buenos|en un dia bueno|un dia bueno|a veces|algunos dias");

    private static readonly string[][] Postures = WordSet.Phrases(
        "lying down|laying down|lying|laying|sitting|sitting down|sitting still|standing|standing up|walking|walking around|moving|moving around");

    private static readonly FrozenSet<string> Whens = WordSet.Of("when whenever while cuando mientras");
    private static readonly FrozenSet<string> Ifs = WordSet.Of("if si unless");
    private static readonly FrozenSet<string> Doing = WordSet.Of(
        "sitting standing walking resting moving lying laying bending lifting driving working active walk sit stand move rest lie lay bend lift drive work climb rains cold overdo rain take stay keep dont skip "
        + "camino muevo siento paro levanto acuesto trabajo manejo cargo llueve frio subo descanso agacho sentado sentada parado parada caminando acostado acostada caminar");

    private static readonly FrozenSet<string> Subjects = WordSet.Of("i it im its the me hace estoy hay we");
    private static readonly FrozenSet<string> Over = WordSet.Of("woke got had was were went came did saw fell took slept began ran hit heard left felt text texts said asked read ask");
    private static readonly FrozenSet<string> Aids = WordSet.Of(
        "meds med medicine medicines medication medications pill pills brace braces patch patches cane walker insoles heat ice heating pad drugs tylenol advil ibuprofen gabapentin shot shots injection tens "
        + "medicina medicinas medicamento medicamentos pastilla pastillas faja baston andador parche parches inyeccion");

    private static readonly FrozenSet<string> Moving = WordSet.Of("goes gets drops jumps climbs shoots spikes flares baja sube llega llego brinca");
    private static readonly FrozenSet<string> Before = WordSet.Of("a an its is about like im at un es como i it around");

    public static void Apply(Draft draft)
    {
        for (var at = 0; at < draft.Pieces.Count; at++)
        {
            if (draft.IsNumber(at) && (HoldsAt(draft, at) || HoldsWhen(draft, at + 1) || HoldsWithout(draft, at + 1) || MovesTo(draft, at) || IsHourOrRating(draft, at)))
            {
                draft.Mark(at, Doubt.Unclear);
            }
        }
    }

    private static bool HoldsAt(Draft draft, int at)
    {
        var before = at - 1;
        while (before > at - 4 && draft.IsWord(before, Before))
        {
            before--;
        }

        return Array.Exists(Postures, phrase => draft.Reads(at + 1, phrase) && IsEnd(draft, at + 1 + phrase.Length))
            || Array.Exists(At, phrase => (draft.Reads(at + 1, phrase) && IsEnd(draft, at + 1 + phrase.Length))
            || (draft.Reads(before - phrase.Length + 1, phrase) && (draft.IsBreak(before - phrase.Length) || draft.At(before - phrase.Length) is { Kind: PieceKind.Number }) && draft.Context.Due.Length == 1));
    }

    private static bool IsEnd(Draft draft, int at) => draft.IsBreak(at) || draft.IsNumber(at) || draft.IsWord(at, "and", "but", "only", "y", "pero", "then", "is");

    /// <summary><c>7 when walking</c>, <c>8 when it rains</c>; <c>7 when I woke up</c> and <c>7 if I had to guess</c> are answers.</summary>
    private static bool HoldsWhen(Draft draft, int at)
    {
        if (draft.Reads(at, "as", "long", "as") || draft.Reads(at, "so", "long", "as") || draft.Reads(at, "siempre", "que"))
        {
            return true;
        }

        var isWhen = draft.IsWord(at, Whens);
        if (!isWhen && !draft.IsWord(at, Ifs))
        {
            return false;
        }

        var next = at + 1;
        while (next < at + 4 && draft.IsWord(next, Subjects))
        {
            next++;
        }

        return draft.IsWord(next, Doing)
            || (isWhen && next > at + 1 && draft.At(next) is { Kind: PieceKind.Word } verb && !Over.Contains(verb.Text) && !verb.Text.EndsWith("ed", StringComparison.Ordinal)
                && draft.IsWord(at, "when", "whenever"));
    }

    /// <summary><c>8 without the brace</c>; <c>8 without sleep</c> tells how it is.</summary>
    private static bool HoldsWithout(Draft draft, int at) =>
        draft.IsWord(at, "without", "wo", "sin", "off") && Enumerable.Range(at + 1, 3).Any(i => draft.IsWord(i, Aids));

    /// <summary><c>It was at 3 this morning</c>.</summary>
    private static bool IsHourOrRating(Draft draft, int at) =>
        draft.IsWord(at - 1, "at") && draft.Reads(at + 1, "this", "morning") && !draft.Pieces.Exists(piece => piece.Kind == PieceKind.Name);

    /// <summary><c>With the pill it goes down to 4</c>; <c>it went down to 4</c> is how it is.</summary>
    private static bool MovesTo(Draft draft, int at)
    {
        var to = draft.IsWord(at - 1, "a", "an", "un") && draft.IsWord(at - 2, "to", "a", "hasta") ? at - 2 : at - 1;
        var verb = draft.IsWord(to - 1, "up", "down") ? to - 2 : to - 1;
        return draft.IsWord(to, "to", "a", "hasta") && draft.IsWord(verb, Moving);
    }
}
