namespace EmaPain.Domain.Replies.Wording;

/// <summary>A list of words that ships inside this assembly as a text file, so that people who write no code can read it.</summary>
public static class WordList
{
    /// <summary>The lines that say something: without comments, empty lines, and space at the ends.</summary>
    public static IReadOnlyList<string> Lines(string name)
    {
        using var stream = typeof(WordList).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The word list '{name}' is not part of this assembly.");
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0 && !line.StartsWith("//", StringComparison.Ordinal))];
    }
}
