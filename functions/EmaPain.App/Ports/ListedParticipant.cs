using EmaPain.Domain.Ids;
using NodaTime;

namespace EmaPain.App.Ports;

/// <summary>A participant on a site's list, as the last state shows that blinded readers may see.</summary>
/// <param name="Participant">The pseudonym.</param>
/// <param name="Role">The role, by its id.</param>
/// <param name="Status">Where the person stands, by its word.</param>
/// <param name="EnrolledAt">When the person was enrolled.</param>
/// <param name="ActivatedAt">When the person was activated; none: not yet.</param>
public sealed record ListedParticipant(ParticipantId Participant, string Role, string Status, Instant EnrolledAt, Instant? ActivatedAt);
