using System.Collections.Immutable;
using EmaPain.App.Ports;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Participations;
using EmaPain.Domain.Studies;

namespace EmaPain.App.Staff;

/// <summary>How regularly check-ins by text were answered, by week (or what else the study counts) and, for those who may know it, by arm.</summary>
public static class ComplianceReport
{
    /// <param name="versions">Every version of the study, oldest first; the order of the last one's occasions is the report's.</param>
    /// <param name="checkIns">Of all people; a row that tells the arm stands for the one that all may read.</param>
    /// <param name="arms">Who is in which arm; nothing: everybody is counted together, and only what every arm is asked.</param>
    public static IEnumerable<ReportedCompliance> Of(
        IReadOnlyList<StudyDefinition> versions, IReadOnlyList<CountedCheckIn> checkIns, IReadOnlyDictionary<ParticipantId, ArmId>? arms)
    {
        var series = SeriesOf(versions);
        var order = series.Values.Distinct().Index().ToDictionary(one => one.Item, one => one.Index);
        return from one in checkIns
               where arms is not null || !one.TellsTheArm
               group one by (one.Participant, one.Occasion) into rows
               let counted = rows.FirstOrDefault(row => row.TellsTheArm) ?? rows.First()
               group counted.CheckIn by (
                   Arm: arms is null ? (ArmId?)null : arms.TryGetValue(counted.Participant, out var arm) ? arm : default(ArmId?),
                   Series: series.GetValueOrDefault(counted.Occasion, counted.Occasion.Value)) into cell
               let compliance = Compliance.Of(cell)
               where compliance.Planned > 0
               orderby order.GetValueOrDefault(cell.Key.Series, int.MaxValue), cell.Key.Series, cell.Key.Arm?.Value
               select new ReportedCompliance(cell.Key.Series, arms is null ? "all" : cell.Key.Arm?.Value ?? "none", compliance);
    }

    /// <summary>The prompts of a burst's week are counted together.</summary>
    private static Dictionary<OccasionId, string> SeriesOf(IReadOnlyList<StudyDefinition> versions)
    {
        var series = new Dictionary<OccasionId, string>();
        foreach (var slot in versions.Reverse().SelectMany(study => study.Occasions).SelectMany(plan => plan.Slots()))
        {
            series.TryAdd(slot.Id, slot.Series);
        }

        return series;
    }
}
