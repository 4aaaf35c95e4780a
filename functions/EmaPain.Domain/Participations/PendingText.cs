using EmaPain.Domain.Ids;

namespace EmaPain.Domain.Participations;

/// <summary>A text that was decided and whose outcome has not come back.</summary>
public sealed record PendingText(EffectId Id, Purpose Purpose, OccasionId? Occasion, InstrumentId? Instrument);
