using EmaPain.Domain.Studies.Reading;

namespace EmaPain.Domain.Studies.Rules;

/// <summary>A clause can hold for somebody, and does not hold for everybody: it fits the scale, and the occasions that ask its measures.</summary>
public sealed class ClausesCanHold : IStudyRule
{
    public IEnumerable<StudyIssue> Check(StudyDefinition study) =>
        from rule in study.Alerts.Rules.Select((value, place) => (value, place))
        from clause in rule.value.Clauses.Select((value, place) => (value, place))
        from name in clause.value.Measures.Count > 0 ? clause.value.Measures : rule.value.Measures
        let measure = Measure.Find(study, name)
        where measure is not null
        from fault in Faults(study, clause.value, measure)
        select StudyIssue.Error(JsonPointer.Below(JsonPointer.To("alerts", "rules", rule.place, "clauses", clause.place), fault.Field), fault.Sentence);

    private static IEnumerable<(string Field, string Sentence)> Faults(StudyDefinition study, WorseningClause clause, Measure measure)
    {
        var needed = clause with { Consecutive = AskedInARow.Needed(study, measure, clause.Consecutive) };
        if (!measure.Values.Any(baseline => measure.CanFire(needed, baseline)))
        {
            yield return ("level", $"{measure.Name} goes from {measure.Lowest} to {measure.Highest}; from no baseline can all of this hold{(needed.Consecutive > 1 ? $" {needed.Consecutive} times in a row" : "")}, correct it.");
        }

        if (!AskedInARow.Can(study, measure, clause.Consecutive))
        {
            yield return (
                "consecutive",
                $"The study never asks {measure.Name} on {clause.Consecutive} occasions in a row of which each is at most {study.Alerts.MaximumGapDays} days after the one before"
                + " (\"maximumGapDays\"); write fewer, or a longer gap.");
        }

        if (clause is { ValueAtLeast: { } least, RiseFromBaseline: null, PercentFromBaseline: null, JumpFromLast: null, BeforeBelow: null } && least <= measure.Lowest)
        {
            yield return ("valueAtLeast", $"Every answer to {measure.Name} is at least {least}; write more.");
        }
    }
}
