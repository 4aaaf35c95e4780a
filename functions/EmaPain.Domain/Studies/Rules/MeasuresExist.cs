using EmaPain.Domain.Studies.Reading;

namespace EmaPain.Domain.Studies.Rules;

/// <summary>Measures are items or scored instruments that some occasion asks; a clause's measures are among its rule's.</summary>
public sealed class MeasuresExist : IStudyRule
{
    public IEnumerable<StudyIssue> Check(StudyDefinition study) =>
        study.Alerts.Rules.SelectMany((rule, place) => OfRule(study, rule, place).Concat(OfClauses(rule, place)));

    private static IEnumerable<StudyIssue> OfRule(StudyDefinition study, AlertRule rule, int place)
    {
        for (var i = 0; i < rule.Measures.Count; i++)
        {
            var at = JsonPointer.To("alerts", "rules", place, "measures", i);
            if (Measure.Find(study, rule.Measures[i]) is not { } measure)
            {
                yield return StudyIssue.Error(at, $"\"{rule.Measures[i]}\" has no value to look at; name an item (\"PST.pain\") or an instrument that has a score (\"PEG\").");
            }
            else if (!study.Occasions.Any(plan => plan.Steps.Any(step => step.Instrument == measure.Instrument.Id)))
            {
                yield return StudyIssue.Error(at, $"No occasion asks {measure.Instrument.Id}; add it to an occasion's steps or remove the measure.");
            }
        }
    }

    private static IEnumerable<StudyIssue> OfClauses(AlertRule rule, int place) =>
        from clause in rule.Clauses.Select((value, i) => (value, i))
        from measure in clause.value.Measures.Select((value, i) => (value, i))
        where !rule.Measures.Contains(measure.value)
        select StudyIssue.Error(
            JsonPointer.To("alerts", "rules", place, "clauses", clause.i, "measures", measure.i),
            $"\"{measure.value}\" is no measure of rule {rule.Id}; add it there or remove it here.");
}
