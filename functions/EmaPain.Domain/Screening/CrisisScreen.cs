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

    /// <summary>The more urgent of what the phrase lists and the weights find, where nothing softens it; else nothing.</summary>
    public static CrisisFinding? Screen(string text) => Screen(HeardText.Of(text));

    internal static CrisisFinding? Screen(HeardText heard)
    {
        CrisisFinding? highest = null;
        var isSoftened = false;
        foreach (var match in heard.Matches.Where(match => match.Meaning.Kind is not (PhraseKind.Harmless or PhraseKind.Accident or PhraseKind.Errand) && !heard.IsFigureOfSpeech(match.Start, match.End)))
        {
            if (LevelOf(heard, match) is not { } level)
            {
                continue;
            }

            isSoftened |= level == CrisisLevel.Review && match.Meaning.Kind is not (PhraseKind.Review or PhraseKind.Away);
            if (!(highest?.Level >= level))
            {
                highest = new CrisisFinding(level, match.Meaning.Id, Version, match.Meaning.Language);
            }
        }

        return highest is { Level: CrisisLevel.Urgent } || isSoftened || Weights.LevelOf(heard) is not { } weighed || highest?.Level >= weighed
            ? highest
            : new CrisisFinding(weighed, WeighedId, Version, Language: null);
    }

    private static CrisisLevel? LevelOf(HeardText heard, PhraseMatch<CrisisPhrase> match)
    {
        var (words, start, end) = (heard.Words, match.Start, match.End);
        var isOwn = !heard.Tone.IsQuoted(start, end) && !Denial.Governs(words, start, end);
        return match.Meaning.Kind switch
        {
            PhraseKind.Absence or PhraseKind.Away when heard.Tone.IsJourney => null,
            PhraseKind.Review or PhraseKind.Away => isOwn ? CrisisLevel.Review : null,
            PhraseKind.Dose when !IsOverdose(words, match) => null,
            _ when !isOwn || heard.IsAccident(start, end) || (!heard.Tone.IsNow && Softening.IsPast(words, start, end)) || Softening.IsAskedAbout(words, start) => CrisisLevel.Review,
            PhraseKind.Ready when heard.HasErrand(match.Meaning.Id) => CrisisLevel.Review,
            PhraseKind.Mention when Softening.IsStory(words, start, end) => CrisisLevel.Review,
            PhraseKind.Lethal when !OwnWish.IsNear(words, start, end) => null,
            PhraseKind.Lethal when heard.Tone.IsLaughed => CrisisLevel.Review,
            PhraseKind.Abuse when !heard.Tone.IsByAPerson(start) => CrisisLevel.Review,
            PhraseKind.Banter when heard.Tone.IsLaughed || Softening.IsTrifle(words, end) => CrisisLevel.Review,
            _ => CrisisLevel.Urgent,
        };
    }

    private static bool IsOverdose(IReadOnlyList<Word> words, PhraseMatch<CrisisPhrase> match) =>
        Enumerable.Range(match.Start, match.End - match.Start).Select(at => words[at])
            .Any(word => word.IsNumber && (word.Text.Length > 2 || int.Parse(word.Text, null) >= LargestDose));
}
