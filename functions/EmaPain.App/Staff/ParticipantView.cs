using EmaPain.Domain.Compensation;
using EmaPain.Domain.Participations;

namespace EmaPain.App.Staff;

/// <summary>Where a person stands, for staff who may be blinded.</summary>
public static class ParticipantView
{
    public static object Of(Participation person) => new
    {
        person.Key.Study,
        person.Key.Participant,
        person.StudyVersion,
        person.Site,
        person.Role,
        person.Language,
        Zone = person.Zones[^1].Zone,
        person.Weekday,
        person.TimeOfDay,
        person.Status,
        person.Day0,
        BalanceCents = Account.Balance(person.Ledger),
        Occasions = person.Occasions.Select(occasion => new
        {
            occasion.Id,
            occasion.Status,
            occasion.Planned,
            occasion.Closes,
            MissingReason = occasion.Reason,
        }),
        OpenAlerts = person.Alerts.Count(alert => alert.Status == Domain.Alerts.AlertStatus.Open),
    };
}
