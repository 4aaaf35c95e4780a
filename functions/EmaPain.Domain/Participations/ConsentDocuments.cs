namespace EmaPain.Domain.Participations;

/// <summary>Versions of the documents that people sign.</summary>
public static class ConsentDocuments
{
    private const int LongestVersion = 64;

    /// <summary>What is wrong with a version, and the remedy; nothing where it is good. Without it nobody knows later what was signed.</summary>
    public static string? MistakeIn(string? version) => string.IsNullOrWhiteSpace(version) || version.Length > LongestVersion || version.Any(char.IsControl)
        ? $"Give the version of the document that was signed, such as 2026-01, in at most {LongestVersion} characters."
        : null;
}
