using System.Text.RegularExpressions;
using EmaPain.Domain.Studies.Reading;

namespace EmaPain.Domain.Studies.Rules;

/// <summary>Languages are ISO 639-1 codes, each once.</summary>
public sealed partial class LanguagesAreCodes : IStudyRule
{
    public IEnumerable<StudyIssue> Check(StudyDefinition study)
    {
        for (var place = 0; place < study.Languages.Count; place++)
        {
            var language = study.Languages[place];
            if (!Code().IsMatch(language))
            {
                yield return StudyIssue.Error(JsonPointer.To("languages", place), $"\"{language}\" is no ISO 639-1 code; write two lower case letters such as \"en\".");
            }
            else if (study.Languages.Take(place).Contains(language))
            {
                yield return StudyIssue.Error(JsonPointer.To("languages", place), $"\"{language}\" is listed before; keep one.");
            }
        }
    }

    [GeneratedRegex(@"\A[a-z]{2}\z")]
    private static partial Regex Code();
}
