using System.Collections.Immutable;
using EmaPain.App.Alerting;
using EmaPain.App.Casework;
using EmaPain.App.Ports;
using EmaPain.Domain.Participations;
using EmaPain.Domain.Studies;

namespace EmaPain.App.Research;

/// <summary>Renders the rows that effects name from the state as it stands. No phone, no name, no free text, and the arm only for the unblinded.</summary>
public static class ResearchRows
{
    public static IReadOnlyList<ResearchRow> Of(StudyDefinition study, Participation person, ImmutableArray<Effect> effects)
    {
        if (person.EnrolledAt is null)
        {
            return [];
        }

        var rows = new List<ResearchRow>();
        foreach (var effect in effects)
        {
            rows.AddRange(Of(study, person, effect));
        }

        return rows;
    }

    /// <summary>
    /// The rows that a commit of these changed, as they stand in the latest state. Others are left alone, also where an effect names them: a row
    /// that is written again when something happens that it does not show would tell of it by the time of writing.
    /// </summary>
    public static IReadOnlyList<ResearchRow> Changed(StudyDefinition study, Participation latest, ImmutableArray<Step> steps)
    {
        var changed = steps.SelectMany(step => Changed(study, step)).ToHashSet();
        return [.. Of(study, latest, [.. steps.SelectMany(step => step.Effects).Distinct()]).Where(row => changed.Contains((row.Table, row.Row)))];
    }

    /// <summary>The rows of events of alerts; nothing of somebody who is no participant.</summary>
    public static IEnumerable<ResearchRow> Of(StudyDefinition study, Participation person, ImmutableArray<AlertEvent> events) =>
        person.EnrolledAt is null ? [] : events.Select(happened => AlertEventRows.Of(study, person, happened));

    private static IEnumerable<(string Table, string Row)> Changed(StudyDefinition study, Step step)
    {
        var before = step.Before is null ? [] : Of(study, step.Before, step.Effects).ToDictionary(row => (row.Table, row.Row), row => row.Columns);
        return Of(study, step.After, step.Effects)
            .Where(row => !before.TryGetValue((row.Table, row.Row), out var columns) || row.Columns.Any(column => !Equals(column.Value, columns[column.Key])))
            .Select(row => (row.Table, row.Row));
    }

    private static IEnumerable<ResearchRow> Of(StudyDefinition study, Participation person, Effect effect) => effect switch
    {
        Effect.RefreshOccasion refresh when person.OccasionOf(refresh.Occasion) is { } occasion => OfOccasion(study, person, occasion),
        Effect.RefreshPayments => PaymentRows.Of(study, person),
        Effect.RefreshAlert refresh => person.Alerts.Where(alert => alert.Id == refresh.Alert).Select(alert => AlertRows.Of(study, person, alert)),
        Effect.RefreshAdverseEvents => AdverseEventRows.Of(study, person),
        Effect.RefreshParticipant => ParticipantRows.Of(study, person),
        _ => [],
    };

    private static IEnumerable<ResearchRow> OfOccasion(StudyDefinition study, Participation person, Occasion occasion) =>
    [
        .. OccasionRows.Of(study, person, occasion),
        .. ResponseRows.Of(study, person, occasion),
        .. ScoreRows.Of(study, person, occasion),
    ];
}
