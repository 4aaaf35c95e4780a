using EmaPain.Domain.Studies.Reading;

namespace EmaPain.Domain.Studies.Rules;

/// <summary>A compensation rule has the fields that its event needs and no others.</summary>
public sealed class CompensationFieldsFit : IStudyRule
{
    public IEnumerable<StudyIssue> Check(StudyDefinition study) =>
        study.Compensation.Rules.SelectMany((rule, place) =>
            Faults(rule).Select(fault => StudyIssue.Error(JsonPointer.To("compensation", "rules", place, fault.Field), fault.Sentence)));

    private static IEnumerable<(string Field, string Sentence)> Faults(CompensationRule rule) =>
        [.. OfItems(rule), .. OfOccasions(rule), .. OfRows(rule)];

    private static IEnumerable<(string Field, string Sentence)> OfItems(CompensationRule rule)
    {
        var mayCountItems = rule.On is CompensationEvent.Answers or CompensationEvent.Streak or CompensationEvent.Completion;
        if (rule is { On: CompensationEvent.Answers, Instrument: null })
        {
            yield return ("instrument", "Which answers are paid is not said; name the instrument.");
        }

        if (!mayCountItems && rule.Instrument is not null)
        {
            yield return ("instrument", "An assessment, a call, a session or an interview has no instrument; remove it.");
        }

        if (rule.MinimumItems is not null && (!mayCountItems || rule.Instrument is null))
        {
            yield return ("minimumItems", "Items are counted of an instrument only; remove this, or name the instrument where answers count.");
        }

        if (rule.Prorated == Proration.Share && rule.On is not (CompensationEvent.Answers or CompensationEvent.Completion))
        {
            yield return ("prorated", "Only answers and a completion bonus can be done in part; remove this.");
        }
    }

    private static IEnumerable<(string Field, string Sentence)> OfOccasions(CompensationRule rule)
    {
        if (rule.Weeks is not null && (rule.Occasions.Count > 0 || rule.On == CompensationEvent.Interview))
        {
            yield return ("weeks", "Weeks stand in place of a list of occasions, and an interview belongs to neither; remove one.");
        }

        if (rule.On == CompensationEvent.Interview)
        {
            if (rule.Occasions.Count > 0)
            {
                yield return ("occasions", "An interview belongs to no occasion; remove the list.");
            }
        }
        else if (rule.Occasions.Count == 0 && rule.Weeks is null)
        {
            yield return ("occasions", "No occasion counts for this rule; list those that do, or give the weeks.");
        }
    }

    private static IEnumerable<(string Field, string Sentence)> OfRows(CompensationRule rule)
    {
        if (rule.On == CompensationEvent.Streak != rule.InARow is not null)
        {
            yield return ("inARow", "A streak says how many occasions in a row make it, and no other rule does.");
        }

        if (rule is { On: not CompensationEvent.Completion, MinimumOccasions: not null })
        {
            yield return ("minimumOccasions", "Only a completion bonus counts occasions; remove this.");
        }
    }
}
