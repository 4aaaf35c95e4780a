using EmaPain.Local.Cohort;
using EmaPain.Oracle;

namespace EmaPain.Local.Reckoning;

/// <summary>Compares what the system did with what the oracle foretold.</summary>
public static class TrialReckoning
{
    /// <summary>Compares and counts.</summary>
    public static TrialResult Reckon(CohortPlan plan, Observation seen, double seconds, StorageCost? storage) => new(
        plan.Study.Id,
        plan.Truth.Persons.Count(person => person.Role == plan.Study.Roles[0].Id),
        plan.Seed,
        seconds,
        Compare(plan, seen),
        WeekCount.Of(seen, plan.Truth.Persons.SelectMany(person => TrialCalendar.Of(plan.Study, person)).Select(due => due.Id).Distinct()),
        seen.Entries.Sum(entry => entry.Cents),
        seen.Alerts.Count,
        seen.Calls.Count(call => call.IsMail),
        storage)
    {
        Others = plan.Truth.Persons.Count(person => person.Role != plan.Study.Roles[0].Id),
    };

    public static Findings Compare(CohortPlan plan, Observation seen)
    {
        var foretold = TrialOracle.Foretell(plan.Study, plan.Truth);
        var replies = new List<string>();
        var cents = new List<string>();
        var (missed, surplus) = (new List<string>(), new List<string>());
        var notes = new List<string>();
        foreach (var person in foretold)
        {
            replies.AddRange(AnswerComparison.Of(person, seen));
            AlertComparison.Compare(person, seen, missed, surplus);
            notes.AddRange(OccasionComparison.Of(person, seen));
            notes.AddRange(HoldComparison.Of(person, seen));
        }

        replies.AddRange(AnswerComparison.OfNobody(foretold, seen));
        var strangers = TrialOracle.ForetellStrangers(plan.Study, plan.Truth);
        StrangerComparison.Compare(strangers, plan.Study, seen, missed, surplus);
        CallComparison.Compare(
            [.. foretold.SelectMany(person => person.Calls), .. strangers.SelectMany(stranger => stranger.Calls)], plan.Truth, seen, missed, surplus);
        missed.AddRange(seen.Concealed);
        var texts = new TextComparison(plan, foretold);
        notes.AddRange(texts.Missing(seen));
        var off = CentComparison.Of(foretold, seen, cents) + PaymentComparison.Of(foretold, seen, cents);
        return new Findings(replies, [.. texts.Doubled(seen)], off, cents, missed, surplus, notes);
    }
}
