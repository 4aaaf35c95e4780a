using EmaPain.Domain.Studies.Reading;

namespace EmaPain.Domain.Studies.Rules;

/// <summary>The occasion that gives the baseline asks by text what the alert rules look at.</summary>
public sealed class BaselineOccasionIsAsked : IStudyRule
{
    public IEnumerable<StudyIssue> Check(StudyDefinition study)
    {
        var plan = PlannedOccasion.Of(study).FirstOrDefault(occasion => occasion.Id.Value == study.Alerts.BaselineOccasion)?.Plan;
        if (plan is null)
        {
            yield break;
        }

        foreach (var name in study.Alerts.Rules.SelectMany(rule => rule.Measures).Distinct())
        {
            if (Measure.Find(study, name) is { } measure && plan.Steps.All(step => step.Instrument != measure.Instrument.Id))
            {
                yield return StudyIssue.Error("/alerts/baselineOccasion", $"{plan.Id} does not ask {measure.Instrument.Id}, so {name} would have no baseline; name another occasion or leave this out.");
            }
        }
    }
}
