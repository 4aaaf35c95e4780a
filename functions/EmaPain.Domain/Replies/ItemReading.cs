namespace EmaPain.Domain.Replies;

/// <summary>The answer to one item: a number of its scale, or none where the person refused the item (SKIP, OMITIR).</summary>
public sealed record ItemReading(string ItemId, int? Value, Placing Placing);
