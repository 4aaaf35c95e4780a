namespace EmaPain.Domain.Replies.Wording;

/// <summary>A phrase found in a text, from word <paramref name="Start"/> up to, not including, word <paramref name="End"/>.</summary>
public readonly record struct PhraseMatch<T>(T Meaning, int Start, int End);
