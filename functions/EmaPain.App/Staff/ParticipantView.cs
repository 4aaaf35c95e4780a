using System.Collections.Immutable;
using EmaPain.App.Alerting;
using EmaPain.App.Ports;
using EmaPain.App.Research;
using EmaPain.App.Tasks;
using EmaPain.Domain.Alerts;
using EmaPain.Domain.Compensation;
using EmaPain.Domain.Instruments;
using EmaPain.Domain.Participations;
using EmaPain.Domain.Studies;
using NodaTime;

namespace EmaPain.App.Staff;

/// <summary>Where a person stands, for staff who may be blinded: nothing that only some arms have.</summary>
public static class ParticipantView
{
    /// <param name="study">The person's version of the study.</param>
    /// <param name="person">The person.</param>
    /// <param name="tasks">What is to be done about the person; none where nobody asked.</param>
    /// <param name="now">What was due before is overdue.</param>
    public static object Of(StudyDefinition study, Participation person, ImmutableArray<CoordinatorTask>? tasks, Instant now) => new
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
        Blinding.Seen(study, person).Status,
        person.EnrolledAt,
        person.ConsentedAt,
        person.AllocatedAt,
        person.DisclosedAt,
        Consents = person.Consents.Select(consent => new { consent.Kind, consent.Document, consent.GivenAt, consent.RecordedBy, consent.Way, consent.RevokedAt, consent.RevokedBy }),
        Eligibility = Eligibility.Of(study, person).Select(one => new { one.Criterion.Id, one.Outcome }),
        person.ActivatedAt,
        person.Day0,
        person.PausedSince,
        person.HeldSince,
        person.OptedOutSince,
        person.WithdrawnSince,
        person.ErasedAt,
        BalanceCents = Blinding.PayTellsTheArm(study) ? (int?)null : Account.Balance(person.Ledger),
        Occasions = SharedOccasion.AllOf(study, person).Select(occasion => Of(study, occasion)),
        Compliance = Compliance.Of(SharedOccasion.AllOf(study, person)),
        person.Partner,
        person.Coach,
        person.Peers,
        OpenAlerts = Blinding.SharedAlerts(study, person).Count(alert => alert.Status == AlertStatus.Open),
        Alerts = Blinding.SharedAlerts(study, person).Select(AlertSummary.Of),
        AdverseEvents = person.AdverseEvents.Where(one => !Blinding.TellsTheArm(study, person, one)).Select(one => new
        {
            Event = one.Id, one.Source, one.RecordedAt, one.Details.Onset, one.Details.Severity, one.Details.Seriousness, one.Details.Relatedness,
            one.Details.Expectedness, one.Alert, one.Answer,
        }),
        Tasks = tasks?.Select(task => TaskView.Of(task, now)),
    };

    private static object Of(StudyDefinition study, Occasion occasion) => new
    {
        occasion.Id,
        occasion.Kind,
        occasion.Status,
        occasion.Planned,
        occasion.PlannedLocal,
        occasion.Zone,
        occasion.Closes,
        SentAt = occasion.FirstSentAt,
        occasion.CompletedAt,
        MissingReason = occasion.Reason,
        ContactMode = occasion.Attendance?.Mode,
        Scores =
            from asked in occasion.Asked
            let instrument = study.InstrumentOf(asked.Instrument)
            where instrument.Score != ScoreKind.None
            let score = Score.Of(instrument, occasion.Values)
            where score is not null
            select new { Instrument = instrument.Id, Score = score.Value },
    };
}
