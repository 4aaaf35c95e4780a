using EmaPain.App.Research;
using EmaPain.Domain.Alerts;
using EmaPain.Domain.Compensation;
using EmaPain.Domain.Participations;
using EmaPain.Domain.Studies;

namespace EmaPain.App.Staff;

/// <summary>Where a person stands, for staff who may be blinded: nothing that only some arms have, alerts apart.</summary>
public static class ParticipantView
{
    public static object Of(StudyDefinition study, Participation person) => new
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
        BalanceCents = Blinding.PayTellsTheArm(study) ? (int?)null : Account.Balance(person.Ledger),
        Occasions = SharedOccasion.AllOf(study, person).Select(occasion => new
        {
            occasion.Id,
            occasion.Status,
            occasion.Planned,
            occasion.Closes,
            MissingReason = occasion.Reason,
        }),
        OpenAlerts = person.Alerts.Count(alert => alert.Status == AlertStatus.Open),
    };
}
