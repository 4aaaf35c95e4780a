using EmaPain.Domain.Ids;
using EmaPain.Domain.Schedule;
using EmaPain.Domain.Studies;

namespace EmaPain.Domain.Participations.Deciding;

/// <summary>Occasions missed in a row give the coordinator, who is blinded, a reason to call: those that every arm has.</summary>
internal static class Silence
{
    public static void Look(Deliberation d, OccasionId last)
    {
        var asked = d.State.Occasions
            .Where(occasion => occasion.Kind == OccasionKind.Texts && OccasionPlanning.PlanOf(d.Study, occasion.Id).Arms.Count == 0).ToList();
        var upTo = asked.FindIndex(occasion => occasion.Id == last);
        foreach (var rule in d.Study.Alerts.Rules)
        {
            if (rule is { Trigger: AlertTrigger.Missed, MissedInARow: { } row }
                && upTo + 1 >= row
                && asked.Skip(upTo + 1 - row).Take(row).All(IsMissed))
            {
                d.RaiseTask(TaskKind.CallAfterSilence, last.Value);
            }
        }
    }

    private static bool IsMissed(Occasion occasion) => occasion is { Status: OccasionStatus.Closed, Answers.IsEmpty: true };
}
