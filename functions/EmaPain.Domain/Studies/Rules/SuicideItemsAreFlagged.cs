using EmaPain.Domain.Replies.Wording;
using EmaPain.Domain.Studies.Reading;

namespace EmaPain.Domain.Studies.Rules;

/// <summary>
/// A linked survey that asks about suicide says so and declares the flag that its report carries, and an urgent alert rule watches for it.
/// Nobody else would read the answer in time.
/// </summary>
public sealed class SuicideItemsAreFlagged : IStudyRule
{
    /// <summary>
    /// Instruments with an item about suicide (facts/domain.md section 3), as abbreviations and by their names; letters and digits only.
    /// </summary>
    private static readonly string[] Asking =
    [
        "suicid", "cssrs", "sbq", "bss",
        "bdi", "beckdepression", "becksdepression", "beckfastscreen", "depresiondebeck",
        "phq9", "phqnine", "patienthealthquestionnaire9", "patienthealthquestionnairenine", "saluddelpaciente9",
        "madrs", "montgomery", "epds", "edinburghpostnatal", "postnataldepression", "depresionpostnatal",
        "hamd", "hdrs", "hrsd", "hamiltondepression", "hamiltonratingscalefordepression", "qids", "idssr", "inventoryofdepressivesymptom",
        "bsi18", "bsi53", "briefsymptominventory", "scl90", "symptomchecklist90", "ghq28", "oq45",
    ];

    public IEnumerable<StudyIssue> Check(StudyDefinition study) =>
        study.Occasions.SelectMany((plan, place) => plan.Survey is { } survey ? Of(survey, place) : []).Concat(Watched(study));

    private static IEnumerable<StudyIssue> Of(LinkedSurvey survey, int place)
    {
        var asking = survey.Contents.FirstOrDefault(AsksAboutSuicide);
        if (asking is not null && survey.SuicideItem == SuicideItem.None)
        {
            yield return StudyIssue.Error(JsonPointer.To("occasions", place, "survey", "suicideItem"), $"{asking} asks about suicide; write \"asked\" and declare the flag.");
        }

        if (survey.SuicideItem == SuicideItem.Asked && survey.Flag is not { Field.Length: > 0, Value.Length: > 0 })
        {
            yield return StudyIssue.Error(
                JsonPointer.To("occasions", place, "survey", "flag"),
                "The survey asks about suicide; declare the field and value by which its report says that somebody has to look at once, or leave the survey out.");
        }
    }

    /// <summary>From any word of a name on, whatever stands between letters and digits: <c>PHQ 9</c>, <c>POQ-VA with BDI-II</c>.</summary>
    private static bool AsksAboutSuicide(string name)
    {
        var words = string.Concat(Folding.Fold(name).Select(c => char.IsAsciiLetterOrDigit(c) ? c : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return Enumerable.Range(0, words.Length).Select(from => string.Concat(words.Skip(from))).Any(rest => Asking.Any(known => rest.StartsWith(known, StringComparison.Ordinal)));
    }

    private static IEnumerable<StudyIssue> Watched(StudyDefinition study)
    {
        var watching = study.Alerts.Rules.Select((rule, place) => (rule, place)).Where(entry => entry.rule.Trigger == AlertTrigger.Survey).ToList();
        var isFlagged = study.Occasions.Any(plan => plan.Survey?.Flag is not null);
        if (watching.Count != (isFlagged ? 1 : 0))
        {
            yield return StudyIssue.Error(
                "/alerts/rules", isFlagged ? $"{watching.Count} rules have the trigger \"survey\"; write exactly one, for the flag of the survey." : "No survey declares a flag; remove the rule with the trigger \"survey\".");
        }

        foreach (var (_, place) in watching.Where(entry => entry.rule.Level is not (AlertLevel.Urgent or null)))
        {
            yield return StudyIssue.Error(JsonPointer.To("alerts", "rules", place, "level"), "Such a flag cannot wait; write \"urgent\".");
        }
    }
}
