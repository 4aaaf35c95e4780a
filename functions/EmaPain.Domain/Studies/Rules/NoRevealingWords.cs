using System.Text.RegularExpressions;
using EmaPain.Domain.Studies.Reading;
using EmaPain.Domain.Studies.Texts;

namespace EmaPain.Domain.Studies.Rules;

/// <summary>
/// Texts name no disease, drug, arm, clinic, study or person to whoever looks at the phone (facts/domain.md section 6).
/// Crisis texts are left out: there the help matters more.
/// </summary>
public sealed partial class NoRevealingWords : IStudyRule
{
    public IEnumerable<StudyIssue> Check(StudyDefinition study) =>
        from wording in StudyWordings.Of(study)
        where wording.Use is not (WordingUse.Anchor or WordingUse.Crisis)
        from entry in wording.ByLanguage
        from word in Revealed(study, entry.Value)
        select StudyIssue.Warning(
            JsonPointer.Below(wording.Place, entry.Key),
            $"\"{word}\" tells others what the study is about; leave it out, or have the IRB agree.");

    /// <summary>What a text tells to whoever reads it.</summary>
    internal static IEnumerable<string> Revealed(StudyDefinition study, string text) =>
        Words().Matches(text).Concat(Names().Matches(text)).Select(match => match.Value)
            .Concat(Titles(study).Where(title => text.Contains(title, StringComparison.OrdinalIgnoreCase)))
            .Distinct(StringComparer.OrdinalIgnoreCase);

    /// <summary>Arms by title, and by an id of several words, which no text has by chance.</summary>
    private static IEnumerable<string> Titles(StudyDefinition study) =>
        study.Arms.SelectMany(arm => arm.Id.Value.Contains('-', StringComparison.Ordinal)
            ? new[] { arm.Title, arm.Id.Value, arm.Id.Value.Replace('-', ' ') }
            : [arm.Title]).Append(study.Title);

    [GeneratedRegex(
        @"\b(PTSD|TEPT|trauma\w*|depress\w*|depresi\w*|anxiety|ansiedad|suicid\w*|opioid\w*|clinic|cl[ií]nica|hospital|veterans?|veteran[oa]s?|(?-i:VA|VHA)|diagnos\w*|patients?|pacientes?|diseases?|enfermedad\w*|medication\w*|medicament\w*"
            + @"|disorders?|trastornos?|illness|symptoms?|s[ií]ntomas?|cancer|c[aá]ncer|HIV|VIH|alcohol\w*|addict\w*|adic\w*|fibromyalgia|fibromialgia|arthritis|artritis"
            + @"|therap\w*|terapia\w*|psych\w*|psiqu\w*|psicol\w*|mental|rehab\w*|treatments?|tratamientos?|medical center|centro m[eé]dico|VAMC)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Words();

    /// <summary>A title with a name behind it, and the name that a text greets.</summary>
    [GeneratedRegex(@"\b(?:Dr|Dra|Mr|Mrs|Ms|Prof|Sgt|Sr|Sra|Srta|Dear|Estimad[oa])\.?\s+\p{Lu}\p{Ll}+")]
    private static partial Regex Names();
}
