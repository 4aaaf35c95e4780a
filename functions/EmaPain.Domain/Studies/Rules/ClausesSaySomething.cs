using EmaPain.Domain.Studies.Reading;

namespace EmaPain.Domain.Studies.Rules;

/// <summary>A clause has a condition on the value, and its conditions on the baseline do not rule each other out.</summary>
public sealed class ClausesSaySomething : IStudyRule
{
    public IEnumerable<StudyIssue> Check(StudyDefinition study) =>
        from rule in study.Alerts.Rules.Select((value, place) => (value, place))
        from clause in rule.value.Clauses.Select((value, place) => (value, place))
        from fault in Faults(clause.value)
        select StudyIssue.Error(JsonPointer.Below(JsonPointer.To("alerts", "rules", rule.place, "clauses", clause.place), fault.Field), fault.Sentence);

    private static IEnumerable<(string Field, string Sentence)> Faults(WorseningClause clause)
    {
        if ((clause.RiseFromBaseline ?? clause.PercentFromBaseline ?? clause.JumpFromLast ?? clause.ValueAtLeast) is null)
        {
            yield return ("valueAtLeast", "This clause would hold for every answer; give a value, a rise, a percentage or a jump.");
        }

        if (clause.BaselineAbove >= clause.BaselineAtMost)
        {
            yield return ("baselineAbove", $"No baseline is above {clause.BaselineAbove} and at most {clause.BaselineAtMost}; correct one of them.");
        }
    }
}
