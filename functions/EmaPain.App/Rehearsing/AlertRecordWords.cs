using EmaPain.Domain.Alerts;

namespace EmaPain.App.Rehearsing;

/// <summary>What staff record about an alert, in words: <c>acknowledgement</c>, <c>contact reached</c>, <c>action referred</c>, <c>disposition worsening</c>, <c>close</c>.</summary>
public static class AlertRecordWords
{
    public const string Known = "acknowledgement, contact <outcome>, action <action>, disposition <disposition>, close";

    /// <summary>Nothing where the words record nothing that is known.</summary>
    public static AlertRecord? Read(params string[] words) => words switch
    {
        ["acknowledgement"] => new AlertRecord.Acknowledgement(),
        ["contact", var word] when Of<AttemptOutcome>(word) is { } outcome => new AlertRecord.ContactAttempt(outcome),
        ["action", var word] when Of<AlertAction>(word) is { } action => new AlertRecord.Measure(action),
        ["disposition", var word] when Of<AlertDisposition>(word) is { } disposition => new AlertRecord.Finding(disposition),
        ["close"] => new AlertRecord.Closure(),
        _ => null,
    };

    private static T? Of<T>(string word)
        where T : struct, Enum => Enum.TryParse<T>(word, ignoreCase: true, out var value) && Enum.IsDefined(value) && !char.IsAsciiDigit(word[0]) ? value : null;
}
