using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace EmaPain.Domain.Studies.Texts;

/// <summary>What a text tells whoever looks at the phone: diseases, drugs, places of care, treatments, people, arms, sites and the study (facts/domain.md section 6).</summary>
public static partial class RevealingWords
{
    /// <summary>A word of a title that is shorter is in many texts by chance.</summary>
    private const int TellingLength = 8;

    /// <summary>Long words of titles that tell nothing.</summary>
    private static readonly FrozenSet<string> Common = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "questions", "messages", "participant", "participants", "assessment", "programme", "programmes", "reminder", "reminders", "check-ins", "comparison", "education");

    /// <param name="names">The study's own names, from <see cref="NamesOf"/>.</param>
    /// <param name="text">The text.</param>
    /// <returns>The words in the order of the text, of two in one place the longer.</returns>
    public static IEnumerable<string> In(IReadOnlyList<string> names, string text)
    {
        var found = new[] { Illness(), Drugs(), Care(), Trial(), People(), Greeted() }.SelectMany(kind => kind.Matches(text))
            .Concat(names.SelectMany(name => Regex.Matches(text, $@"(?<!\w){Regex.Escape(name)}(?!\w)", RegexOptions.IgnoreCase)))
            .ToList();
        return found
            .Where(match => !found.Exists(other => other.Length > match.Length && other.Index <= match.Index && other.Index + other.Length >= match.Index + match.Length))
            .OrderBy(match => match.Index)
            .Select(match => match.Value)
            .Distinct(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Arms and the study by title, by the telling words of their titles and by id, sites by an id of several words, the registry's number.</summary>
    public static IReadOnlyList<string> NamesOf(StudyDefinition study)
    {
        string[] names =
        [
            study.Title, study.Registry ?? "", .. WordsOf(study.Title), .. WaysToSay(study.Id.Value),
            .. study.Arms.SelectMany(arm => (string[])[arm.Title, .. WordsOf(arm.Title), .. WaysToSay(arm.Id.Value)]),
            .. study.Sites.SelectMany(site => WaysToSay(site.Id.Value)),
        ];
        return [.. names.Where(name => name.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    private static IEnumerable<string> WordsOf(string title) =>
        Word().Matches(title).Select(match => match.Value).Where(word => word.Length >= TellingLength && !Common.Contains(word));

    /// <summary>An id of several words, or one long enough, is in no text by chance.</summary>
    private static IEnumerable<string> WaysToSay(string id) =>
        id.Contains('-', StringComparison.Ordinal) ? [id, id.Replace('-', ' ')] : id.Length >= TellingLength ? [id] : [];

    [GeneratedRegex(@"[\p{L}\d]+(?:-[\p{L}\d]+)*")]
    private static partial Regex Word();

    [GeneratedRegex(
        @"\b(PTSD|TEPT|TBI|trauma\w*|depress\w*|depresi\w*|anxiety|ansiedad|suicid\w*|diagn[oó]s\w*|diseases?|enfermedad\w*|disorders?|trastornos?|illness\w*|symptoms?|s[ií]ntomas?"
            + @"|cancer|c[aá]ncer|tumou?r\w*|HIV|VIH|AIDS|alcohol\w*|addict\w*|adic\w*|fibromyalgia|fibromialgia|arthritis|artritis|diabet\w*|migra(?:ine|ñ)\w*|neuropath\w*|neuropat[ií]\w*"
            + @"|sciatica|ci[aá]tica|lupus|stroke|dementia|demencia|insomni\w*|bipolar|schizo\w*|esquizo\w*|hepatitis|asthma|asma|COPD|obes\w*|seizures?|epilep\w*"
            + @"|chronic\w*|cr[oó]nic[oa]s?|mental|disab\w*|discapaci\w*|overdose\w*|sobredosis|withdrawal symptoms)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Illness();

    [GeneratedRegex(
        @"\b(opioid\w*|opi[aá]ce\w*|medications?|medicines?|medicament\w*|medicina|prescription\w*|recetas?|pills?|pastillas?|\w+(?:codone|morphone|pentin|gabalin|oxetine|azepam|azolam|profen|profeno|adol|etamine|triptyline|xicam|coxib)"
            + @"|Lyrica|Cymbalta|OxyContin|Percocet|Vicodin|Norco|morphine|morfina|fentan[yi]lo?|methadone|metadona|buprenorphine|buprenorfina|Suboxone|naloxone|naloxona|Narcan|naltrexone|naproxen\w*|Aleve|Advil|Motrin"
            + @"|acetaminophen|Tylenol|aspirin\w*|venlafaxine|sertraline|Zoloft|Prozac|Xanax|Valium|prazosin|cyclobenzaprine|Flexeril|baclofen|lidocaine|ketamine|cannabis|marijuana|marihuana|CBD|steroids?)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Drugs();

    [GeneratedRegex(
        @"\b(cl[ií]nics?|cl[ií]nicas?|hospital\w*|veterans?|veteran[oa]s?|(?-i:VA|VHA|VAMC)|patients?|pacientes?|therap\w*|terap\w*|psych\w*|psiqu\w*|psicol\w*|rehab\w*|treatments?|tratamientos?"
            + @"|(?:medical|health|pain|wellness|spine) (?:cent(?:er|re)|clinic|program|programme|service|unit|team|management)s?|(?:centro|cl[ií]nica|unidad|programa) (?:m[eé]dic[oa]|de salud|del? dolor)"
            + @"|doctor'?s office|surger\w*|cirug[ií]a\w*|nurses?|enfermer[oa]s?|physicians?|clinicians?|counsel+ors?)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Care();

    /// <summary>What people are given in a trial, and how they come to it.</summary>
    [GeneratedRegex(
        @"\b(wait(?:ing)?[- ]?list\w*|lista de espera|placebos?|control (?:group|arm|condition)|grupo (?:de )?control|usual care|atenci[oó]n habitual|randomi[sz]\w*|aleatoriz\w*|clinical trial|ensayo cl[ií]nico"
            + @"|mindful\w*|massag\w*|masaj\w*|meditat\w*|meditaci[oó]n\w*|acup\w+|chiropract\w*|quiropr[aá]c\w*|yoga|tai chi|hypno\w*|hipno\w*|biofeedback|CBT|cognitive|cognitiv[oa]s?)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Trial();

    /// <summary>A name behind a greeting or thanks; behind a comma only where the greeting ends with it.</summary>
    [GeneratedRegex(
        @"\b(?:Hello|Hi|Hey|Good (?:morning|afternoon|evening)|Hola|Buen[oa]s (?:d[ií]as|tardes|noches)|Thanks|Thank you|Gracias|Welcome|Bienvenid[oa])"
            + @"(?: (?!There\b|All\b|Everyone\b|Team\b|Again\b)\p{Lu}\p{Ll}+|, (?!S(?:r|ra|rta)\b|M(?:r|rs|s)\b|Dra?\b)\p{Lu}\p{Ll}+(?=[,.!:]))")]
    private static partial Regex Greeted();

    /// <summary>A title with a name behind it, the name that a text greets, and whom it says to call or to be from.</summary>
    [GeneratedRegex(
        @"\b(?:[Dd](?:r|ra|octor|octora)|M(?:r|rs|s|iss)|[Pp]rof(?:essor|esor|esora)?|S(?:gt|r|ra|rta)|[Cc]oach|[Nn]urse|[Cc]apt(?:ain)?|[Ll]t|[Cc]ol|Dear|Estimad[oa]|Querid[oa])\.?\s+\p{Lu}[\p{Ll}'’-]*\p{Ll}"
            + @"|\b(?:[Aa]sk for|[Ss]peak (?:to|with)|[Tt]his is|[Ss]oy|[Hh]abla con|[Pp]regunte por|[Ff]rom)\s+\p{Lu}\p{Ll}+(?:\s+\p{Lu}\p{Ll}+)+")]
    private static partial Regex People();
}
