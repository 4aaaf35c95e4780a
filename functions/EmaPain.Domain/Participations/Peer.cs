using EmaPain.Domain.Ids;

namespace EmaPain.Domain.Participations;

/// <summary>A person whom a peer coach looks after.</summary>
/// <param name="Number">What the coach calls the person by text, from 1.</param>
/// <param name="Patient">Who it is.</param>
public sealed record Peer(int Number, ParticipantId Patient);
