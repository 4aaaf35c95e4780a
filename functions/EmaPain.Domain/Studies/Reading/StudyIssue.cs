namespace EmaPain.Domain.Studies.Reading;

#pragma warning disable CA1720 // A JSON pointer is what RFC 6901 calls it; no machine type is meant.

/// <summary>Something wrong with a study file: where (JSON pointer, RFC 6901), how bad, and a sentence that names the remedy.</summary>
public sealed record StudyIssue(string Pointer, IssueSeverity Severity, string Sentence)
{
    public static StudyIssue Error(string pointer, string sentence) => new(pointer, IssueSeverity.Error, sentence);

    public static StudyIssue Warning(string pointer, string sentence) => new(pointer, IssueSeverity.Warning, sentence);
}
