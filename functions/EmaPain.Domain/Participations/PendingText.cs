using EmaPain.Domain.Alerts;
using EmaPain.Domain.Ids;

namespace EmaPain.Domain.Participations;

/// <summary>A text that was decided and whose outcome has not come back.</summary>
/// <param name="Id">Which text.</param>
/// <param name="Purpose">What it is for.</param>
/// <param name="Occasion">The occasion that it belongs to.</param>
/// <param name="Instrument">What it asks.</param>
/// <param name="Page">Whom it calls, where it goes to staff; none: it goes to the person.</param>
/// <param name="Item">The one item that it asks, where it follows the first text of its instrument.</param>
public sealed record PendingText(
    EffectId Id, Purpose Purpose, OccasionId? Occasion, InstrumentId? Instrument, StaffPage? Page = null, ItemId? Item = null);
