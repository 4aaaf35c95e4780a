using EmaPain.Domain.Ids;

namespace EmaPain.Domain.Participations;

/// <summary>An answer to an item as a person gave it on the phone.</summary>
/// <param name="Item">Which item.</param>
/// <param name="Value">The number; none where the person refused the item.</param>
public sealed record SpokenAnswer(ItemId Item, int? Value);
