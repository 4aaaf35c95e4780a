using System.Text.RegularExpressions;

namespace EmaPain.Domain.Replies.Numbers;

/// <summary>Finds the answers in a folded text.</summary>
internal static class RatingReader
{
    /// <summary>Ten text segments; nobody answers in more.</summary>
    private const int LongestAnswer = 1600;

    private const RegexOptions Linear = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant;

    /// <summary>Vertebrae are no ratings: <c>L5-S1</c>, <c>c6/c7</c>.</summary>
    private static readonly Regex Spine = new(@"\b(?:[lc][1-7]\s?[-/ ]\s?[lcst][1-9]|[lc][1-7]\s?[-/]\s?[1-7]|[lc][1-7]|t1[0-2])\b", Linear);

    /// <summary>Roads are no ratings: <c>I-40</c>, <c>US-1</c>.</summary>
    private static readonly Regex Road = new(@"\b(?:i|us|sr|rte?|hwy|tx|nc|fl)-[0-9]{1,4}\b", Linear);

    private static readonly Regex Heart = new("<3+", Linear);

    /// <summary><c>all 5's</c> is a plural.</summary>
    private static readonly Regex Plural = new(@"([0-9])'s\b", Linear);

    public static Ratings Read(string folded, ReadingContext context)
    {
        var text = folded.Trim();
        if (text.Length > LongestAnswer)
        {
            return Ratings.Nothing;
        }

        if (context.Due is [var only] && SpokenAnchors.Of(text, only) is { } end)
        {
            return new Ratings([new Entry(new Piece { Kind = PieceKind.Number, Text = text, Value = end }, [])], IsUnclear: false);
        }

        text = Plural.Replace(text, "$1s");
        text = Spine.Replace(text.Replace('\\', '/'), "spine");
        text = Road.Replace(text, "road");
        text = text.Length > 3 ? Heart.Replace(text, " ") : text;
        var draft = new Draft(text, context);
        YesAndNo.Apply(draft);
        NameFinding.Apply(draft);
        Abbreviations.Apply(draft);
        Interference.Apply(draft);
        Homophones.Apply(draft);
        Gathering.Apply(draft);
        Refusing.Apply(draft);
        Absences.Apply(draft);
        Listing.Apply(draft);
        Repetitions.Apply(draft);
        Asides.Apply(draft);
        Hearsay.Apply(draft);
        Scales.Apply(draft);
        Amendments.Apply(draft);
        Averages.Apply(draft);
        Chains.Apply(draft);
        Doubts.Apply(draft);
        Circumstances.Apply(draft);
        Differences.Apply(draft);
        Earlier.Apply(draft);
        Corrections.Apply(draft);
        Prose.Apply(draft);
        return Collect(draft);
    }

    /// <summary>Whether a folded text says anything that no answer needs.</summary>
    public static bool HasStrangers(string folded, ReadingContext context)
    {
        var draft = new Draft(folded, context);
        NameFinding.Apply(draft);
        return Enumerable.Range(0, draft.Pieces.Count).Any(at => Prose.IsStranger(draft, at));
    }

    private static Ratings Collect(Draft draft)
    {
        DropTalk(draft);
        if (draft.Answers.Any(piece => piece.Doubt == Doubt.Unclear))
        {
            return Ratings.Unclear;
        }

        return Pairing.Entries(draft) is { } entries ? new Ratings(entries, IsUnclear: LacksOne(draft, entries) || LeavesNamesAlone(draft, entries) || NamesAnother(draft, entries)) { IsList = IsListForOneItem(draft) }
            : IsOneValueOfOneItem(draft) ? new Ratings([new Entry(draft.Answers.First(), [])], IsUnclear: false)
            : Ratings.Unclear;
    }

    /// <summary>Of fewer bare numbers than items due, with a strange word before or among them, nobody knows which is missing: <c>siks four three</c>.</summary>
    private static bool LacksOne(Draft draft, IReadOnlyList<Entry> entries) =>
        entries.Count > 1 && entries.Count < draft.Context.Due.Length && entries.All(entry => entry.Items.Count == 0)
        && Enumerable.Range(0, draft.Pieces.IndexOf(entries[^1].Answer)).Any(at => Prose.IsStranger(draft, at));

    /// <summary>A bare number beside names of several items that have none: nobody knows whose it is.</summary>
    private static bool LeavesNamesAlone(Draft draft, IReadOnlyList<Entry> entries) =>
        entries.Count > 0 && entries.Count < draft.Context.Due.Length && entries.All(entry => entry.Items.Count == 0)
        && draft.Pieces.Where(piece => piece is { Kind: PieceKind.Name, Items.Count: 1 }).SelectMany(piece => piece.Items).Intersect(draft.Context.Due).Count() > 1;

    /// <summary>A bare number behind the name of an item that it would not be given to: <c>stress is through the roof. 7</c>.</summary>
    private static bool NamesAnother(Draft draft, IReadOnlyList<Entry> entries) =>
        entries is [{ Items: [] } only] && draft.Context.Due.Length > 1
        && draft.Pieces.Take(draft.Pieces.IndexOf(only.Answer)).Where(piece => piece is { Kind: PieceKind.Name, Items.Count: 1 }).SelectMany(piece => piece.Items).ToList() is { Count: > 0 } named
        && !named.Contains(draft.Context.Due[0]);

    /// <summary><c>5 5 5</c> in answer to one question is more than was asked for, even if it is the same; <c>5 5 5 five!</c> insists.</summary>
    private static bool IsListForOneItem(Draft draft) =>
        draft.Context.Due.Length == 1
        && Enumerable.Range(0, draft.Pieces.Count).Where(draft.IsNumber).ToList() is { Count: > 2 } numbers && numbers.TrueForAll(at => draft.Pieces[at].Text.All(char.IsAsciiDigit))
        && numbers.Skip(1).All(at => draft.IsNumber(at - 1) || (draft.At(at - 1) is { Kind: PieceKind.Mark } && draft.IsNumber(at - 2)));

    /// <summary><c>0 no pain</c>: however names and numbers belong together, they say one thing.</summary>
    private static bool IsOneValueOfOneItem(Draft draft) =>
        draft.Context.Due is [var due]
        && draft.Answers.Select(answer => (answer.Kind, answer.Value)).Distinct().Count() == 1
        && draft.Pieces.All(piece => piece.Kind != PieceKind.Name || piece.Items.All(item => item.Id == due.Id));

    /// <summary>Refusals and absences count only where the text says little else; what was or is denied, only where nothing else stands.</summary>
    private static void DropTalk(Draft draft)
    {
        if (Enumerable.Range(0, draft.Pieces.Count).Any(at => Prose.IsStranger(draft, at)))
        {
            draft.Pieces.FindAll(piece => piece.Kind is PieceKind.Refusal or PieceKind.Absence).ForEach(piece => piece.Doubt = Doubt.Aside);
        }

        var plain = draft.Answers.Any(piece => piece.Doubt == Doubt.None);
        foreach (var piece in draft.Pieces.Where(piece => piece.Doubt is Doubt.Denied or Doubt.Past))
        {
            piece.Doubt = plain ? Doubt.Aside : piece.Doubt == Doubt.Denied ? Doubt.Unclear : Doubt.None;
        }
    }
}
