using EmaPain.Domain.Studies.Reading;

namespace EmaPain.Domain.Studies.Rules;

/// <summary>A level is told to one role or climbs a ladder; times are hours or business days, and who counts business days knows the site's calendar.</summary>
public sealed class LaddersFit : IStudyRule
{
    /// <summary>An imminent risk is answered within so many hours of learning of it (facts/domain.md section 5).</summary>
    private const int LongestUrgent = 12;

    public IEnumerable<StudyIssue> Check(StudyDefinition study) =>
        study.Alerts.Levels.SelectMany((level, place) => OfLevel(study, level, JsonPointer.To("alerts", "levels", place)));

    private static IEnumerable<StudyIssue> OfLevel(StudyDefinition study, AlertLevelPlan level, string place)
    {
        if (level is { Role: not null, Steps.Count: > 0 })
        {
            yield return StudyIssue.Error(JsonPointer.Below(place, "role"), "The steps say who is told; remove \"role\", or the steps.");
        }

        if (level is { Steps.Count: 0, ContactWithin: not null })
        {
            yield return StudyIssue.Error(JsonPointer.Below(place, "contactWithin"), "Without steps nobody is called after that time; remove it, or write steps.");
        }

        foreach (var fault in OfTelling(level))
        {
            yield return StudyIssue.Error(JsonPointer.Below(place, "telling"), fault);
        }

        var times = level.Steps.Select((step, i) => (Place: $"{place}/steps/{i}/acknowledgeWithin", Allowed: step.AcknowledgeWithin));
        foreach (var (where, allowed) in level.ContactWithin is { } contact ? times.Append(($"{place}/contactWithin", contact)) : times)
        {
            foreach (var issue in TimesAllowed.Check(study, allowed, where))
            {
                yield return issue;
            }

            if (level.Level == AlertLevel.Urgent && (allowed.BusinessDays is not null || allowed.Hours > LongestUrgent))
            {
                yield return StudyIssue.Error(where, $"An urgent alert cannot wait so long; write \"hours\", {LongestUrgent} at most.");
            }
        }
    }

    private static IEnumerable<string> OfTelling(AlertLevelPlan level) => level switch
    {
        { Telling: AlertTelling.AtOnce } => [],
        { Level: AlertLevel.Urgent } => ["An urgent alert cannot wait for the daily mail; remove \"telling\"."],
        { Steps.Count: > 0 } => ["Steps are called at once; remove \"telling\", or the steps."],
        { Role: null } => ["Nobody is told; name the \"role\" whom the daily mail goes to, or remove \"telling\"."],
        _ => [],
    };
}
