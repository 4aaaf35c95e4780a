using System.Collections.Immutable;
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

    private static IEnumerable<ResearchRow> Of(StudyDefinition study, Participation person, Effect effect) => effect switch
    {
        Effect.RefreshOccasion refresh when person.OccasionOf(refresh.Occasion) is { } occasion => OfOccasion(study, person, occasion),
        Effect.RefreshPayments => PaymentRows.Of(study, person),
        Effect.RefreshAlert refresh => person.Alerts.Where(alert => alert.Id == refresh.Alert).Select(alert => AlertRows.Of(study, person, alert)),
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
