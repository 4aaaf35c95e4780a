using EmaPain.Domain.Ids;
using NodaTime;

namespace EmaPain.Domain.Participations;

/// <summary>Our question which answer is to be changed.</summary>
/// <param name="Instrument">The one whose items it named.</param>
/// <param name="At">The instant of the commit.</param>
public sealed record AskedChange(InstrumentId Instrument, Instant At);
