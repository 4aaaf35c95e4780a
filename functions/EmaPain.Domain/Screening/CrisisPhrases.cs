using EmaPain.Domain.Replies.Wording;

namespace EmaPain.Domain.Screening;

/// <summary>The words of crisis of Lists/*.txt. A list is never complete; nothing here claims to be monitoring.</summary>
internal static class CrisisPhrases
{
    /// <summary>Goes up with every change of phrases or matching.</summary>
    public const int Version = 9;

    private static readonly PhraseBook<CrisisPhrase> English = PhraseFile.Read("english.txt", head => Meaning(head, "en"));
    private static readonly PhraseBook<CrisisPhrase> Spanish = PhraseFile.Read("spanish.txt", head => Meaning(head, "es"));

    public static IEnumerable<PhraseMatch<CrisisPhrase>> Find(IReadOnlyList<Word> words) => English.Find(words).Concat(Spanish.Find(SpanishSounds.Hear(words)));

    private static CrisisPhrase Meaning(string head, string language) =>
        head.Split(' ') is [var kind, var id] ? new CrisisPhrase(Enum.Parse<PhraseKind>(kind, ignoreCase: true), id, language) : throw new FormatException($"[{head}] is no kind and id.");
}
