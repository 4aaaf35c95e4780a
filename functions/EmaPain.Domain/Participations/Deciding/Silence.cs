using EmaPain.Domain.Ids;
using EmaPain.Domain.Schedule;
using EmaPain.Domain.Studies;

namespace EmaPain.Domain.Participations.Deciding;

/// <summary>
/// Occasions missed in a row give the coordinator, who is blinded, a reason to call: those that every arm has. Of a burst, whose prompts come several
/// times a day, once a day.
/// </summary>
internal static class Silence
{
    public static void Look(Deliberation d, OccasionId last)
    {
        var asked = d.State.Occasions
            .Where(occasion => occasion.Kind == OccasionKind.Texts && OccasionPlanning.PlanOf(d.Study, occasion.Id).Arms.Count == 0).ToList();
        var upTo = asked.FindIndex(occasion => occasion.Id == last);
        foreach (var rule in d.Study.Alerts.Rules)
        {
            if (rule is { Trigger: AlertTrigger.Missed, MissedInARow: { } row } && IsRow(asked, upTo, row) && !SameDay(d.Study, asked, upTo).Any(place => IsRow(asked, place, row)))
            {
                d.RaiseTask(TaskKind.CallAfterSilence, last.Value);
            }
        }
    }

    /// <summary>Whether so many in a row are missed, the last of them at a place.</summary>
    private static bool IsRow(List<Occasion> asked, int place, int row) => place + 1 >= row && asked.Skip(place + 1 - row).Take(row).All(IsMissed);

    /// <summary>The places of a burst's earlier prompts of the same day.</summary>
    private static IEnumerable<int> SameDay(StudyDefinition study, List<Occasion> asked, int upTo) =>
        OccasionPlanning.PlanOf(study, asked[upTo].Id) is { Burst: not null } burst
            ? Enumerable.Range(0, upTo).Where(place =>
                asked[place].PlannedLocal.Date == asked[upTo].PlannedLocal.Date && OccasionPlanning.PlanOf(study, asked[place].Id) == burst)
            : [];

    private static bool IsMissed(Occasion occasion) => occasion is { Status: OccasionStatus.Closed, Answers.IsEmpty: true };
}
