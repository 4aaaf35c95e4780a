using System.Collections.Immutable;
using EmaPain.Domain.Ids;
using NodaTime;

namespace EmaPain.Domain.Participations;

/// <summary>
/// What a text said of the items of an occasion: enough to take it again in its place when one that was received before it arrives after it.
/// </summary>
/// <param name="Source">The input that brought it.</param>
/// <param name="ReceivedAt">When the carrier received it.</param>
/// <param name="Asked">The instrument that was asked last when it was received.</param>
/// <param name="Kind">Whether it answered or corrected.</param>
/// <param name="Values">Its answers in order.</param>
public sealed record Said(InputId Source, Instant ReceivedAt, InstrumentId Asked, SaidKind Kind, ImmutableArray<SaidValue> Values);
