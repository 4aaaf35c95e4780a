using EmaPain.Domain.Ids;

namespace EmaPain.Domain.Participations;

/// <summary>One answer of a text.</summary>
/// <param name="Item">The item that the text names; none where only the order tells.</param>
/// <param name="Value">The number; none where the person refuses the item.</param>
/// <param name="From">Of a correction: the answer that it replaces, where only its old value tells which.</param>
public sealed record SaidValue(ItemId? Item, int? Value, int? From = null);
