using EmaPain.Domain.Replies.Wording;

namespace EmaPain.Domain.Screening;

/// <summary>Looks for a cry for help in any text. Total and linear; doubt is resolved toward a look by a person.</summary>
public static class CrisisScreen
{
    /// <summary>Version of phrases and matching; stands on every alert.</summary>
    public const int Version = CrisisPhrases.Version;

    /// <summary>Nobody takes so many at once by prescription.</summary>
    private const int LargestDose = 10;

    /// <summary>The most urgent finding; nothing where no phrase stands in the text.</summary>
    public static CrisisFinding? Screen(string text)
    {
        var spoken = Quotations.WithoutReactions(Folding.Fold(text).Replace("k!ll", "kill", StringComparison.Ordinal));
        var words = PlainSpeech.Of(Words.Of(Quotations.MarkForwards(spoken)));
        var matches = CrisisPhrases.Books.SelectMany(book => book.Find(words)).ToList();
        var harmless = Spans(words, matches, PhraseKind.Harmless);
        var accidents = Spans(words, matches, PhraseKind.Accident);
        CrisisFinding? highest = null;
        foreach (var match in matches.Where(match => match.Meaning.Kind is not (PhraseKind.Harmless or PhraseKind.Accident) && !IsInside(harmless, match)))
        {
            if (LevelOf(words, match, accidents) is { } level && !(highest?.Level >= level))
            {
                highest = new CrisisFinding(level, match.Meaning.Id, Version);
            }
        }

        return highest;
    }

    private static CrisisLevel? LevelOf(IReadOnlyList<Word> words, PhraseMatch<CrisisPhrase> match, List<PhraseMatch<CrisisPhrase>> accidents)
    {
        var (start, end) = (match.Start, match.End);
        var isOwn = !Softening.IsQuoted(words, start) && !Denial.Governs(words, start, end);
        return match.Meaning.Kind switch
        {
            PhraseKind.Review => isOwn ? CrisisLevel.Review : null,
            PhraseKind.Dose when !IsOverdose(words, match) => null,
            _ when !isOwn || IsInside(accidents, match) || Softening.IsPast(words, start, end) || Softening.IsAskedAbout(words, start) => CrisisLevel.Review,
            PhraseKind.Mention when Softening.IsStory(words, start, end) => CrisisLevel.Review,
            PhraseKind.Lethal when !OwnWish.IsNear(words, start, end) || Softening.IsLaughed(words) => CrisisLevel.Review,
            PhraseKind.Abuse when !Softening.IsByAPerson(words, start) => CrisisLevel.Review,
            PhraseKind.Banter when Softening.IsBanter(words, end) => CrisisLevel.Review,
            _ => CrisisLevel.Urgent,
        };
    }

    private static bool IsOverdose(IReadOnlyList<Word> words, PhraseMatch<CrisisPhrase> match) =>
        words.Skip(match.Start).Take(match.End - match.Start).Any(word => word.IsNumber && (word.Text.Length > 2 || int.Parse(word.Text, null) >= LargestDose));

    /// <summary>Figures of speech and accidents are told in one clause: <c>SKIP. took all my pills</c> is none.</summary>
    private static List<PhraseMatch<CrisisPhrase>> Spans(IReadOnlyList<Word> words, List<PhraseMatch<CrisisPhrase>> matches, PhraseKind kind) =>
        matches.FindAll(match => match.Meaning.Kind == kind && words[match.Start].Clause == words[match.End - 1].Clause);

    private static bool IsInside(List<PhraseMatch<CrisisPhrase>> spans, PhraseMatch<CrisisPhrase> match) =>
        spans.Exists(span => span.Start <= match.Start && span.End >= match.End);
}
