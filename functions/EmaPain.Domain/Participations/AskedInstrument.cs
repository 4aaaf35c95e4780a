using EmaPain.Domain.Ids;
using NodaTime;

namespace EmaPain.Domain.Participations;

/// <summary>An instrument that was asked at an occasion.</summary>
/// <param name="Instrument">Which one.</param>
/// <param name="Text">The text that asked it first.</param>
/// <param name="SentAt">The instant of the commit, until the outcome of the send refines it.</param>
/// <param name="Delivery">What is known of the text's way.</param>
public sealed record AskedInstrument(InstrumentId Instrument, EffectId Text, Instant SentAt, Delivery Delivery);
