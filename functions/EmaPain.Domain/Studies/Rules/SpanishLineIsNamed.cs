using EmaPain.Domain.Studies.Reading;
using EmaPain.Domain.Studies.Texts;

namespace EmaPain.Domain.Studies.Rules;

/// <summary>
/// Whoever is no veteran reaches the lifeline in Spanish under 988 then 2 (facts/domain.md section 5). Versions that were published before this
/// was required lack it, so it is asked of new versions only.
/// </summary>
internal static class SpanishLineIsNamed
{
    private const string Spanish = "es";

    public static IEnumerable<StudyIssue> Check(StudyDefinition study) =>
        from wording in StudyWordings.Of(study)
        where wording.Use == WordingUse.Crisis && !CrisisTextsNameHelp.IsVeterans(study, wording)
        from text in wording.ByLanguage
        where text.Key == Spanish && !CrisisTextsNameHelp.Names(text.Value, '2')
        select StudyIssue.Error(
            JsonPointer.Below(wording.Place, text.Key), "In Spanish the lifeline answers under 988 then 2; add 'llame al 988 y marque 2', or words like it.");
}
