using EmaPain.Domain.Studies.Reading;

namespace EmaPain.Domain.Studies.Rules;

/// <summary>A compensation rule has the fields that its event needs and no others.</summary>
public sealed class CompensationFieldsFit : IStudyRule
{
    public IEnumerable<StudyIssue> Check(StudyDefinition study) =>
        study.Compensation.Rules.SelectMany((rule, place) =>
            Faults(rule).Select(fault => StudyIssue.Error(JsonPointer.To("compensation", "rules", place, fault.Field), fault.Sentence)));

    private static IEnumerable<(string Field, string Sentence)> Faults(CompensationRule rule)
    {
        var paysAnswers = rule.On == CompensationEvent.Answers;
        if (paysAnswers && rule.Instrument is null)
        {
            yield return ("instrument", "Which answers are paid is not said; name the instrument.");
        }

        if (!paysAnswers && rule.Instrument is not null)
        {
            yield return ("instrument", "Only a rule on answers has an instrument; remove it.");
        }

        if (!paysAnswers && rule.MinimumItems is not null)
        {
            yield return ("minimumItems", "Only a rule on answers counts items; remove this.");
        }

        if (rule.On == CompensationEvent.Interview)
        {
            if (rule.Occasions.Count > 0)
            {
                yield return ("occasions", "An interview belongs to no occasion; remove the list.");
            }
        }
        else if (rule.Occasions.Count == 0)
        {
            yield return ("occasions", "No occasion is paid by this rule; list those that are.");
        }
    }
}
