using EmaPain.Domain.Studies.Reading;

namespace EmaPain.Domain.Studies.Rules;

/// <summary>Thresholds are values that the clause's measures can take; rises and jumps are above 0 and fit between lowest and highest value.</summary>
public sealed class ThresholdsLieOnTheScale : IStudyRule
{
    public IEnumerable<StudyIssue> Check(StudyDefinition study) =>
        from rule in study.Alerts.Rules.Select((value, place) => (value, place))
        from clause in rule.value.Clauses.Select((value, place) => (value, place))
        from name in clause.value.Measures.Count > 0 ? clause.value.Measures : rule.value.Measures
        let measure = Measure.Find(study, name)
        where measure is not null
        from fault in Faults(clause.value, measure)
        select StudyIssue.Error(JsonPointer.Below(JsonPointer.To("alerts", "rules", rule.place, "clauses", clause.place), fault.Field), fault.Sentence);

    private static IEnumerable<(string Field, string Sentence)> Faults(WorseningClause clause, Measure measure)
    {
        (string Field, decimal? Value)[] values =
        [
            ("valueAtLeast", clause.ValueAtLeast), ("baselineAtMost", clause.BaselineAtMost),
            ("baselineAbove", clause.BaselineAbove), ("beforeBelow", clause.BeforeBelow),
        ];
        foreach (var (field, value) in values.Where(entry => entry.Value < measure.Lowest || entry.Value > measure.Highest))
        {
            yield return (field, $"{measure.Name} goes from {measure.Lowest} to {measure.Highest}; {value} lies outside, correct it.");
        }

        var range = measure.Highest - measure.Lowest;
        (string Field, decimal? Value)[] steps = [("riseFromBaseline", clause.RiseFromBaseline), ("jumpFromLast", clause.JumpFromLast)];
        foreach (var (field, value) in steps.Where(entry => entry.Value <= 0 || entry.Value > range))
        {
            yield return (field, $"{measure.Name} can rise by {range} at most; {value} can never be seen, write more than 0 and at most {range}.");
        }

        if (clause.PercentFromBaseline <= 0)
        {
            yield return ("percentFromBaseline", $"{clause.PercentFromBaseline} per cent is no rise; write more than 0.");
        }

        // From a baseline of 0 any rise suffices, whatever the percentage.
        var least = measure.Values.First(value => value > 0);
        var most = (measure.Highest - least) / least * 100;
        if (clause.PercentFromBaseline > most)
        {
            yield return ("percentFromBaseline", $"From {least} to {measure.Highest} {measure.Name} rises by {most:0} per cent; {clause.PercentFromBaseline} can never be seen, write less.");
        }
    }
}
