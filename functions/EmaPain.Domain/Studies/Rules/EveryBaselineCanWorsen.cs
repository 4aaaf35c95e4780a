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
            .ToList();
        return [.. measure.Values.Where(baseline => !clauses.Exists(clause => CanFire(clause, measure, baseline)))];
    }

    /// <summary>All conditions on the value ask for a high one, so the highest fires if any does; the occasion before may have had the lowest.</summary>
    private static bool CanFire(WorseningClause clause, Measure measure, decimal baseline)
    {
        var (value, before) = (measure.Highest, measure.Lowest);
        return (clause.RiseFromBaseline is not { } rise || value >= baseline + rise)
            && (clause.PercentFromBaseline is not { } percent || (value > baseline && value >= baseline * (1 + (percent / 100))))
            && (clause.JumpFromLast is not { } jump || (value >= before + jump && value > baseline))
            && (clause.ValueAtLeast is not { } least || value >= least)
            && (clause.BaselineAtMost is not { } most || baseline <= most)
            && (clause.BaselineAbove is not { } above || baseline > above)
            && (clause.BeforeBelow is not { } below || baseline < below || before < below);
    }
}
