using EmaPain.Domain.Studies.Reading;
using EmaPain.Domain.Studies.Texts;

namespace EmaPain.Domain.Studies.Rules;

/// <summary>Every answer to a cry for help names 988 (facts/domain.md section 5) and should arrive in one piece.</summary>
public sealed class CrisisTextsNameHelp : IStudyRule
{
    private const string Lifeline = "988";

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

                if (SegmentCount.Of(text) > 1)
                {
                    yield return StudyIssue.Warning(JsonPointer.Below(wording.Place, language), "A crisis text should be one segment, so that no part of it comes late; shorten it.");
                }
            }
        }
    }
}
