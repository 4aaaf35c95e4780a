namespace EmaPain.Domain.Studies;

/// <summary>Takes the wording of a language.</summary>
public static class Wordings
{
    /// <summary>The wording in a language of the study; the study's rules make sure that there is one.</summary>
    /// <exception cref="InvalidOperationException">The wording is missing, which a study that was read without an error rules out.</exception>
    public static string In(this IReadOnlyDictionary<string, string> wording, string language) =>
        wording.TryGetValue(language, out var text)
            ? text
            : throw new InvalidOperationException($"No wording in language '{language}'; the study file has {string.Join(", ", wording.Keys)}.");
}
