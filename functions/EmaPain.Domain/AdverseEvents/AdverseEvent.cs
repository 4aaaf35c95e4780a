using EmaPain.Domain.Ids;
using NodaTime;

namespace EmaPain.Domain.AdverseEvents;

/// <summary>An adverse event of a participant.</summary>
/// <param name="Id">Computed from the request that recorded it.</param>
/// <param name="Source">How staff learned of it.</param>
/// <param name="RecordedAt">When it was recorded; the time to report it counts from then.</param>
/// <param name="Details">What is known of it.</param>
/// <param name="Alert">The alert that led to it.</param>
public sealed record AdverseEvent(AdverseEventId Id, AdverseEventSource Source, Instant RecordedAt, AdverseEventDetails Details, AlertId? Alert = null);
