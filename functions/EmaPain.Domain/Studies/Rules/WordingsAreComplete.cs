using EmaPain.Domain.Studies.Reading;
using EmaPain.Domain.Studies.Texts;

namespace EmaPain.Domain.Studies.Rules;

/// <summary>Every wording exists in every language of the study and in no other, and none is empty.</summary>
public sealed class WordingsAreComplete : IStudyRule
{
    public IEnumerable<StudyIssue> Check(StudyDefinition study)
    {
        foreach (var wording in StudyWordings.Of(study))
        {
            foreach (var language in study.Languages.Distinct().Where(language => !wording.ByLanguage.ContainsKey(language)))
            {
                yield return StudyIssue.Error(JsonPointer.Below(wording.Place, language), $"The wording in \"{language}\" is missing; add it.");
            }

            foreach (var (language, text) in wording.ByLanguage)
            {
                if (!study.Languages.Contains(language))
                {
                    yield return StudyIssue.Error(JsonPointer.Below(wording.Place, language), $"\"{language}\" is no language of the study; remove it or add it to \"languages\".");
                }
                else if (string.IsNullOrWhiteSpace(text))
                {
                    yield return StudyIssue.Error(JsonPointer.Below(wording.Place, language), "This wording is empty; write the text.");
                }
            }
        }
    }
}
