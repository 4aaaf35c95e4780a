using EmaPain.Domain.Replies.Wording;
using EmaPain.Domain.Screening.Weighing;

namespace EmaPain.Domain.Screening;

/// <summary>Looks for a cry for help in any text. Total and linear; doubt is resolved toward a look by a person.</summary>
public static class CrisisScreen
{
    /// <summary>Version of phrases and matching; stands on every alert.</summary>
    public const int Version = CrisisPhrases.Version;

    /// <summary>Stands in the place of a phrase's id where the weights found a text.</summary>
    private const string WeighedId = "weighed";

    /// <summary>Nobody takes so many at once by prescription.</summary>
    private const int LargestDose = 10;

    /// <summary>The most urgent finding of the phrase lists; where they find nothing, what the weights find; else nothing.</summary>
    public static CrisisFinding? Screen(string text)
    {
        var heard = HeardText.Of(text);
        CrisisFinding? highest = null;
        foreach (var match in heard.Matches.Where(match => match.Meaning.Kind is not (PhraseKind.Harmless or PhraseKind.Accident or PhraseKind.Errand) && !heard.IsFigureOfSpeech(match.Start, match.End)))
        {
            if (LevelOf(heard, match) is { } level && !(highest?.Level >= level))
            {
                highest = new CrisisFinding(level, match.Meaning.Id, Version);
            }
        }

        return highest ?? (Weights.LevelOf(heard) is { } weighed ? new CrisisFinding(weighed, WeighedId, Version) : null);
    }

    private static CrisisLevel? LevelOf(HeardText heard, PhraseMatch<CrisisPhrase> match)
    {
        var (words, start, end) = (heard.Words, match.Start, match.End);
        var isOwn = !Softening.IsQuoted(words, start, end) && !Denial.Governs(words, start, end);
        return match.Meaning.Kind switch
        {
            PhraseKind.Absence or PhraseKind.Away when Softening.IsJourney(words) => null,
            PhraseKind.Review or PhraseKind.Away => isOwn ? CrisisLevel.Review : null,
            PhraseKind.Dose when !IsOverdose(words, match) => null,
            _ when !isOwn || heard.IsAccident(start, end) || Softening.IsPast(words, start, end) || Softening.IsAskedAbout(words, start) => CrisisLevel.Review,
            PhraseKind.Ready when heard.HasErrand(match.Meaning.Id) => CrisisLevel.Review,
            PhraseKind.Mention when Softening.IsStory(words, start, end) => CrisisLevel.Review,
            PhraseKind.Lethal when !OwnWish.IsNear(words, start, end) => null,
            PhraseKind.Lethal when Softening.IsLaughed(words) => CrisisLevel.Review,
            PhraseKind.Abuse when !Softening.IsByAPerson(words, start) => CrisisLevel.Review,
            PhraseKind.Banter when Softening.IsBanter(words, end) => CrisisLevel.Review,
            _ => CrisisLevel.Urgent,
        };
    }

    private static bool IsOverdose(IReadOnlyList<Word> words, PhraseMatch<CrisisPhrase> match) =>
        words.Skip(match.Start).Take(match.End - match.Start).Any(word => word.IsNumber && (word.Text.Length > 2 || int.Parse(word.Text, null) >= LargestDose));
}
