using System.Globalization;
using EmaPain.Domain.Studies.Reading;

namespace EmaPain.Domain.Studies.Rules;

/// <summary>From every possible baseline of a measure some rule can fire (facts/domain.md section 5: a family of rules is checked together).</summary>
public sealed class EveryBaselineCanWorsen : IStudyRule
{
    public IEnumerable<StudyIssue> Check(StudyDefinition study)
    {
        foreach (var name in study.Alerts.Rules.SelectMany(rule => rule.Measures).Distinct())
        {
            if (Measure.Find(study, name) is { } measure && Silent(study, measure) is { Count: > 0 } silent)
            {
                var baselines = string.Join(", ", silent.Select(value => value.ToString("0.##", CultureInfo.InvariantCulture)));
                yield return StudyIssue.Warning(
                    "/alerts/rules",
                    $"Whoever begins with {name} at {baselines} can never raise an alert on it; add a clause for that, or have the clinician agree.");
            }
        }
    }

    private static List<decimal> Silent(StudyDefinition study, Measure measure)
    {
        var clauses = study.Alerts.Rules
            .Where(rule => rule.Measures.Contains(measure.Name))
            .SelectMany(rule => rule.Clauses)
            .Where(clause => clause.Measures.Count == 0 || clause.Measures.Contains(measure.Name))
            .Where(clause => AskedInARow.Can(study, measure, clause.Consecutive))
            .Select(clause => clause with { Consecutive = AskedInARow.Needed(study, measure, clause.Consecutive) })
            .ToList();
        return [.. measure.Values.Where(baseline => !clauses.Exists(clause => measure.CanFire(clause, baseline)))];
    }
}
