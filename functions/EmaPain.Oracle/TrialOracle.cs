using EmaPain.Oracle.Expected;
using EmaPain.Oracle.Living;
using EmaPain.Oracle.Published;
using EmaPain.Oracle.Truths;

namespace EmaPain.Oracle;

/// <summary>Says from a cohort's truth and the published rules what the system has to end with. Shares no code with the system.</summary>
public static class TrialOracle
{
    public static IReadOnlyList<ExpectedPerson> Foretell(PublishedStudy study, CohortTruth cohort) =>
        [.. cohort.Persons.Select(person => Foretell(
            study, person, cohort.Staff, [.. cohort.Persons.SelectMany(PeerReport.Of).Where(report => report.Patient == person.Id)]))];

    public static ExpectedPerson Foretell(PublishedStudy study, PersonTruth person, IReadOnlyList<StaffTruth> staff, IReadOnlyList<PeerReport>? reports = null)
    {
        var life = new Life(study, person, staff);
        new Course(life).Play(reports ?? []);
        return new ExpectedPerson(
            person.Id,
            [.. life.Occasions.Select(lived => new ExpectedOccasion(
                lived.Id, lived.Due.Planned, lived.Due.Closes, lived.Due.LateUntil, lived.Status, lived.Reason))],
            [.. from lived in life.Occasions
                from given in lived.Answers
                select new ExpectedAnswer(lived.Id, given.Key, given.Value.Value, given.Value.Late)],
            [.. life.Purse.Entries],
            [.. life.Watch.Alerts],
            [.. life.Texts],
            [.. life.Duty.Calls])
        {
            HoldTasks = [.. life.Hold.Tasks],
        };
    }

    /// <summary>Each phone that nobody enrolled; one of them cries for help once at most.</summary>
    public static IReadOnlyList<ExpectedStranger> ForetellStrangers(PublishedStudy study, CohortTruth cohort) =>
        [.. cohort.Strangers.GroupBy(stranger => stranger.Phone).Select(texts => Encounter.Foretell(study, cohort.Staff, [.. texts]))];
}
