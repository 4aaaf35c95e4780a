using EmaPain.Domain.Studies.Reading;
using EmaPain.Domain.Studies.Texts;

namespace EmaPain.Domain.Studies.Rules;

/// <summary>
/// Texts name no disease, drug, arm, clinic, study or person to whoever looks at the phone (facts/domain.md section 6).
/// Crisis texts are left out: there the help matters more.
/// </summary>
public sealed class NoRevealingWords : IStudyRule
{
    public IEnumerable<StudyIssue> Check(StudyDefinition study)
    {
        var names = RevealingWords.NamesOf(study);
        return from wording in StudyWordings.Of(study)
               where wording.Use is not (WordingUse.Anchor or WordingUse.Crisis)
               from entry in wording.ByLanguage
               from word in RevealingWords.In(names, entry.Value)
               select StudyIssue.Warning(
                   JsonPointer.Below(wording.Place, entry.Key),
                   $"\"{word}\" tells others what the study is about; leave it out, or have the IRB agree.");
    }
}
