using EmaPain.Domain.Ids;
using NodaTime;

namespace EmaPain.Domain.Participations;

/// <summary>A question that went out in a text of its own, after the first text of its instrument.</summary>
/// <param name="Item">What it asks.</param>
/// <param name="At">The instant of the commit.</param>
public sealed record AskedQuestion(ItemId Item, Instant At);
