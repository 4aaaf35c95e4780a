namespace EmaPain.Domain.Replies.Numbers;

/// <summary>Finds the answers in a folded text.</summary>
internal static class RatingReader
{
    /// <summary>Ten text segments; nobody answers in more.</summary>
    private const int LongestAnswer = 1600;

    public static Ratings Read(string folded, ReadingContext context)
    {
        var text = folded.Trim();
        if (text.Length > LongestAnswer)
        {
            return Ratings.Nothing;
        }

        var draft = new Draft(text, context);
        NameFinding.Apply(draft);
        Refusing.Apply(draft);
        Absences.Apply(draft);
        Listing.Apply(draft);
        Asides.Apply(draft);
        Scales.Apply(draft);
        Chains.Apply(draft);
        Doubts.Apply(draft);
        Earlier.Apply(draft);
        Corrections.Apply(draft);
        Prose.Apply(draft);
        return Collect(draft);
    }

    private static Ratings Collect(Draft draft)
    {
        DropTalk(draft);
        var ratings = new Ratings
        {
            Talk = Enumerable.Range(0, draft.Pieces.Count).Count(at => Prose.IsStranger(draft, at)),
            MeansAll = draft.Pieces.Any(piece => piece.Kind == PieceKind.Word && piece.Text is "all" or "both" or "everything" or "everythings" or "across" or "straight" or "todo" or "todos" or "ambos" or "each" or "rest" or "todas"),
            MeansSurvey = draft.Pieces.Any(piece => piece.Kind == PieceKind.Word && piece.Text is "all" or "everything" or "week" or "survey" or "rest" or "todo" or "todos" or "semana" or "them" or "questions" or "todas"),
        };
        if (draft.Answers.Any(piece => piece.Doubt == Doubt.Unclear))
        {
            return ratings with { IsUnclear = true };
        }

        return Pairing.Entries(draft) is { } entries ? ratings with { Entries = entries } : ratings with { IsUnclear = true };
    }

    /// <summary>Refusals and absences count only where the text says little else; what was or is denied, only where nothing else stands.</summary>
    private static void DropTalk(Draft draft)
    {
        var strangers = Enumerable.Range(0, draft.Pieces.Count).Count(at => Prose.IsStranger(draft, at));
        foreach (var piece in draft.Pieces.Where(piece => piece.Kind is PieceKind.Refusal or PieceKind.Absence && strangers > 0))
        {
            piece.Doubt = Doubt.Aside;
        }

        var plain = draft.Answers.Any(piece => piece.Doubt == Doubt.None);
        foreach (var piece in draft.Pieces.Where(piece => piece.Doubt is Doubt.Denied or Doubt.Past))
        {
            piece.Doubt = plain ? Doubt.Aside : piece.Doubt == Doubt.Denied ? Doubt.Unclear : Doubt.None;
        }
    }
}
