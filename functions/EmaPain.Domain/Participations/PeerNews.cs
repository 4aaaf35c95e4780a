using EmaPain.Domain.Ids;
using NodaTime;

namespace EmaPain.Domain.Participations;

/// <summary>News from a peer coach's participation to a patient's, or back.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="From">Whose participation it comes from.</param>
/// <param name="At">When it was texted or recorded.</param>
/// <param name="Mode">How coach and patient spoke; only with a contact.</param>
public sealed record PeerNews(PeerNewsKind Kind, ParticipantId From, Instant At, ContactMode? Mode = null)
{
    /// <summary>As what news reach somebody.</summary>
    /// <param name="from">Whose participation they come from.</param>
    /// <param name="cause">The input that gave rise to them there.</param>
    /// <param name="kind">What they are.</param>
    /// <param name="whom">Whom they are about.</param>
    public static InputId InputOf(ParticipationKey from, InputId cause, PeerNewsKind kind, ParticipantId whom) =>
        new(NameBasedId.Of("peer", from.ToString(), cause.Value, kind.ToString(), whom.Value).ToString());
}
