using EmaPain.Domain.Studies.Reading;

namespace EmaPain.Domain.Studies.Rules;

/// <summary>Paid occasions are listed once, are of the kind that the event pays, and ask the instrument; no more items are needed than it has.</summary>
public sealed class CompensationOccasionsFit : IStudyRule
{
    public IEnumerable<StudyIssue> Check(StudyDefinition study)
    {
        var planned = PlannedOccasion.Of(study).DistinctBy(occasion => occasion.Id).ToDictionary(occasion => occasion.Id, occasion => occasion.Plan);
        for (var place = 0; place < study.Compensation.Rules.Count; place++)
        {
            var rule = study.Compensation.Rules[place];
            for (var i = 0; i < rule.Occasions.Count; i++)
            {
                var at = JsonPointer.To("compensation", "rules", place, "occasions", i);
                if (rule.Occasions.Take(i).Contains(rule.Occasions[i]))
                {
                    yield return StudyIssue.Error(at, $"{rule.Occasions[i]} is listed before; an occasion is paid once, remove it.");
                }
                else if (planned.TryGetValue(rule.Occasions[i], out var plan) && Misfit(rule, plan) is { } sentence)
                {
                    yield return StudyIssue.Error(at, sentence);
                }
            }

            var items = study.Instruments.FirstOrDefault(instrument => instrument.Id == rule.Instrument)?.Items.Count;
            if (rule.MinimumItems > items)
            {
                yield return StudyIssue.Error(JsonPointer.To("compensation", "rules", place, "minimumItems"), $"{rule.Instrument} has {items} items; write {items} or less, or leave this out for all.");
            }
        }
    }

    private static string? Misfit(CompensationRule rule, OccasionPlan plan) => rule.On switch
    {
        CompensationEvent.Answers when plan.Kind == OccasionKind.Contact => "A call or session has no answers by text; pay it by a rule on \"attendance\".",
        CompensationEvent.Attendance when plan.Kind != OccasionKind.Contact => "Nobody records attendance at this occasion; pay it by a rule on \"answers\" or \"assessment\".",
        CompensationEvent.Assessment when plan.Kind == OccasionKind.Contact => "Staff record attendance at this occasion, not completion; pay it by a rule on \"attendance\".",
        CompensationEvent.Answers when plan.Kind != OccasionKind.Texts => "An assessment has no answers by text; pay it by a rule on \"assessment\".",
        CompensationEvent.Answers when plan.Steps.All(step => step.Instrument != rule.Instrument) => $"{rule.Instrument} is not asked at this occasion; remove it from the list.",
        CompensationEvent.Assessment when plan.Kind != OccasionKind.Assessment => "Staff record no completion of an occasion by texts; pay it by a rule on \"answers\".",
        CompensationEvent.Streak or CompensationEvent.Completion when rule.Instrument is { } asked && plan.Steps.All(step => step.Instrument != asked) =>
            $"{asked} is not asked at this occasion; remove it from the list.",
        _ => null,
    };
}
