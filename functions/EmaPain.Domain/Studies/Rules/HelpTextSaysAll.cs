using EmaPain.Domain.Studies.Reading;

namespace EmaPain.Domain.Studies.Rules;

/// <summary>HELP tells how to stop, that nobody watches around the clock, and the crisis line (facts/domain.md section 6).</summary>
public sealed class HelpTextSaysAll : IStudyRule
{
    private static readonly (string Word, string Why)[] Needed =
    [
        ("STOP", "how to stop"),
        ("24/7", "that the line is not watched 24/7"),
        ("988", "the crisis line 988"),
    ];

    public IEnumerable<StudyIssue> Check(StudyDefinition study) =>
        from entry in study.Texts.Help
        from needed in Needed
        where !entry.Value.Contains(needed.Word, StringComparison.Ordinal)
        select StudyIssue.Error(JsonPointer.To("texts", "help", entry.Key), $"The help text does not say {needed.Why}; add \"{needed.Word}\".");
}
