using System.Collections.Frozen;
using EmaPain.Domain.Replies.Wording;

namespace EmaPain.Domain.Replies.Numbers;

/// <summary>Marks numbers that tell a change, a peak or what is over, and not how it is: <c>up 2 from last week</c>, <c>2 points better</c>, <c>it hit 9 on Friday</c>, <c>used to be a 5</c>.</summary>
internal static class Differences
{
    private static readonly FrozenSet<string> Steps = WordSet.Of("up down increased decreased improved rose dropped subio bajo aumento disminuyo mejoro empeoro");
    private static readonly FrozenSet<string> StepsFrom = WordSet.Of("up down better worse improved change changed increase decrease subio bajo mejor peor");
    private static readonly FrozenSet<string> Points = WordSet.Of("point points pt pts notch notches punto puntos");
    private static readonly FrozenSet<string> Ways = WordSet.Of("better worse higher lower more less up down above below over under mas menos mejor peor arriba abajo");
    private static readonly FrozenSet<string> Peaks = WordSet.Of("hit hits reached reaches peaked peaks spiked spikes maxed");
    private static readonly FrozenSet<string> Measured = WordSet.Of("is its was went gone been im am only maybe still it esta ha");
    private static readonly FrozenSet<string> Around = WordSet.Of("a an un about around like only by another maybe at to out como unos");
    private static readonly FrozenSet<string> Was = WordSet.Of("was were been era estaba estuvo");
    private static readonly FrozenSet<string> Is = WordSet.Of("is its im am still stays now es esta estoy sigue");

    private static readonly FrozenSet<string> Same = WordSet.Of("same unchanged ditto igual mismo misma");

    public static void Apply(Draft draft)
    {
        var isOneAsBefore = Enumerable.Range(0, draft.Pieces.Count).Any(at => IsAsBefore(draft, at));
        for (var at = 0; at < draft.Pieces.Count; at++)
        {
            if (draft.IsNumber(at) && ((isOneAsBefore && IsBare(draft, at)) || IsStep(draft, at) || IsStart(draft, at) || IsPeak(draft, at) || IsOver(draft, at)))
            {
                draft.Mark(at, Doubt.Unclear);
            }
        }
    }

    /// <summary><c>pain same, 4, 3</c>: an item that has no number, so that nobody knows whose the first bare one is.</summary>
    private static bool IsAsBefore(Draft draft, int at)
    {
        if (draft.At(at) is not { Kind: PieceKind.Name, Items.Count: 1 } || draft.Pieces.Count(piece => piece.IsNumber) >= draft.Context.Due.Length)
        {
            return false;
        }

        var said = Enumerable.Range(at + 1, draft.Pieces.Count - at).TakeWhile(i => !draft.IsBreak(i)).ToList();
        return (draft.IsWord(at - 1, Same) || said.Exists(i => draft.IsWord(i, Same))) && !said.Exists(draft.IsNumber);
    }

    private static bool IsBare(Draft draft, int at) =>
        !Enumerable.Range(1, at).Select(i => at - i).TakeWhile(i => !draft.IsBreak(i) && !draft.IsNumber(i)).Any(i => draft.Pieces[i].Kind == PieceKind.Name);

    /// <summary><c>down 1</c>, <c>up by 2</c>, <c>2 points better</c>; <c>bad flare up 7</c> and <c>down to 5</c> rate.</summary>
    private static bool IsStep(Draft draft, int at)
    {
        var before = draft.IsWord(at - 1, "by", "another", "about") ? at - 2 : at - 1;
        return (draft.IsWord(at + 1, Points) && draft.IsWord(at + 2, Ways))
            || (!BeginsFullList(draft, at) && draft.IsWord(before, Steps) && (draft.IsBreak(before - 1) || draft.IsWord(before - 1, Measured) || draft.At(before - 1) is { Kind: PieceKind.Name }));
    }

    /// <summary><c>I'm up, 6 5 6</c>.</summary>
    private static bool BeginsFullList(Draft draft, int at) => draft.IsWord(at - 2, "woke") ||
        draft.Context.Due.Length > 1 && draft.Pieces.Count(piece => piece.IsNumber) == draft.Context.Due.Length && draft.Pieces.FindIndex(piece => piece.IsNumber) == at && draft.IsNumber(at + 1);

    /// <summary><c>up from a 4</c>, and no word of where it went.</summary>
    private static bool IsStart(Draft draft, int at)
    {
        var before = BeforeArticles(draft, at);
        return draft.IsWord(before, "from", "desde", "de") && draft.IsWord(before - 1, StepsFrom) && IsTheOnlyNumber(draft, at);
    }

    /// <summary><c>It hit 9 on Friday</c>; <c>hit 8 today</c> is how it is today.</summary>
    private static bool IsPeak(Draft draft, int at) => draft.IsWord(BeforeArticles(draft, at), Peaks) && IsTheOnlyNumber(draft, at)
        && !Enumerable.Range(0, draft.Pieces.Count).Any(i => draft.IsWord(i, "today", "now", "tonight"));

    /// <summary><c>It was a 5 till I fell</c>, <c>was a 6 before the shot</c>; <c>it's a 5 until I take my meds</c> still is.</summary>
    private static bool IsOver(Draft draft, int at)
    {
        if (!IsTheOnlyNumber(draft, at))
        {
            return false;
        }

        var said = Enumerable.Range(1, 5).Select(i => at - i).TakeWhile(i => !draft.IsBreak(i)).ToList();
        var wasUntil = draft.IsWord(at + 1, "until", "till", "til") || draft.Reads(at + 1, "hasta", "que");
        var wasBefore = draft.IsWord(at + 1, "before") || draft.Reads(at + 1, "antes", "de");
        return said.Exists(i => draft.Reads(i, "used", "to", "be"))
            || (!said.Exists(i => draft.IsWord(i, Is)) && (wasUntil || (wasBefore && said.Exists(i => draft.IsWord(i, Was)))));
    }

    private static bool IsTheOnlyNumber(Draft draft, int at) => !Enumerable.Range(0, draft.Pieces.Count).Any(i => i != at && draft.IsNumber(i));

    private static int BeforeArticles(Draft draft, int at)
    {
        var before = at - 1;
        while (draft.IsWord(before, Around) && before > at - 4)
        {
            before--;
        }

        return before;
    }
}
