using EmaPain.Domain.Studies.Reading;
using EmaPain.Domain.Studies.Texts;

namespace EmaPain.Domain.Studies.Rules;

/// <summary>
/// Every answer to a cry for help names 988 (facts/domain.md section 5) and should arrive in one piece; a veteran's also the Veterans Crisis
/// Line (988 then 1, or 838255). What anybody else's says in Spanish is asked by <see cref="SpanishLineIsNamed"/>.
/// </summary>
public sealed class CrisisTextsNameHelp : IStudyRule
{
    private const string Lifeline = "988";
    private const string VeteransByText = "838255";

    public IEnumerable<StudyIssue> Check(StudyDefinition study)
    {
        foreach (var wording in StudyWordings.Of(study).Where(wording => wording.Use == WordingUse.Crisis))
        {
            foreach (var (language, text) in wording.ByLanguage)
            {
                if (!text.Contains(Lifeline, StringComparison.Ordinal))
                {
                    yield return StudyIssue.Error(JsonPointer.Below(wording.Place, language), $"A crisis text has to name {Lifeline}; add it.");
                }
                else
                {
                    foreach (var issue in CheckReader(study, wording, language, text))
                    {
                        yield return issue;
                    }
                }

                if (SegmentCount.Of(text) > 1)
                {
                    yield return StudyIssue.Warning(JsonPointer.Below(wording.Place, language), "A crisis text should be one segment, so that no part of it comes late; shorten it.");
                }
            }
        }
    }

    private static IEnumerable<StudyIssue> CheckReader(StudyDefinition study, StudyWording wording, string language, string text)
    {
        if (IsVeterans(study, wording) && !text.Contains(VeteransByText, StringComparison.Ordinal) && !Names(text, '1'))
        {
            yield return StudyIssue.Error(JsonPointer.Below(wording.Place, language), "A veteran's crisis text has to name the Veterans Crisis Line; add 988 then press 1, or text 838255.");
        }
    }

    /// <summary>Whether a text answers a veteran's cry.</summary>
    internal static bool IsVeterans(StudyDefinition study, StudyWording wording) =>
        study.Roles.Any(role => ReferenceEquals(role.Crisis, wording.ByLanguage) && role.Id.Value.Contains("veteran", StringComparison.OrdinalIgnoreCase));

    /// <summary>The digit stands alone, not in a number.</summary>
    internal static bool Names(string text, char digit) => Enumerable.Range(0, text.Length).Any(at =>
        text[at] == digit && !(at > 0 && char.IsAsciiDigit(text[at - 1])) && !(at + 1 < text.Length && char.IsAsciiDigit(text[at + 1])));
}
