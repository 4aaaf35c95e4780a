using EmaPain.Domain.Ids;

namespace EmaPain.Local.Serving;

/// <summary>A person and the thread of texts on his or her phone.</summary>
/// <param name="Key">Study and participant.</param>
/// <param name="Phone">E.164.</param>
/// <param name="Sender">The site's number, which the thread is with.</param>
internal sealed record PhoneOwner(ParticipationKey Key, string Phone, string Sender);
