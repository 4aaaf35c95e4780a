using EmaPain.Domain.Ids;
using NodaTime;

namespace EmaPain.Domain.Participations;

/// <summary>News from a peer coach's participation to a patient's, or back.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="From">Whose participation it comes from.</param>
/// <param name="At">When it was texted or recorded.</param>
/// <param name="Mode">How coach and patient spoke; only with a contact.</param>
public sealed record PeerNews(PeerNewsKind Kind, ParticipantId From, Instant At, ContactMode? Mode = null);
