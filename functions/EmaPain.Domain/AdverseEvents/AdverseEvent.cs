using EmaPain.Domain.Ids;
using EmaPain.Domain.Participations;
using NodaTime;

namespace EmaPain.Domain.AdverseEvents;

/// <summary>An adverse event of a participant.</summary>
/// <param name="Id">Computed from the request that recorded it, or from the answer.</param>
/// <param name="Source">How staff learned of it.</param>
/// <param name="RecordedAt">When it was recorded; the time to report it counts from then.</param>
/// <param name="Details">What is known of it.</param>
/// <param name="Alert">The alert that led to it.</param>
/// <param name="Answer">The answer to the study's checklist that opened it; whether it is an adverse event, staff find out.</param>
public sealed record AdverseEvent(
    AdverseEventId Id, AdverseEventSource Source, Instant RecordedAt, AdverseEventDetails Details, AlertId? Alert = null, ReportedEvent? Answer = null);
