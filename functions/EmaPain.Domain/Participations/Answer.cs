using EmaPain.Domain.Ids;
using NodaTime;

namespace EmaPain.Domain.Participations;

/// <summary>One answer to one item.</summary>
/// <param name="Item">Which item.</param>
/// <param name="Value">The number; none where the person refused the item.</param>
/// <param name="ReceivedAt">When the carrier received it.</param>
/// <param name="Timeliness">In the window or after it.</param>
/// <param name="Revision">1 for the first answer, one more for each correction.</param>
/// <param name="Mode">How it came.</param>
/// <param name="Language">The person's language at that time.</param>
/// <param name="Source">The input that brought it; points at the text as received.</param>
public sealed record Answer(
    ItemId Item, int? Value, Instant ReceivedAt, Timeliness Timeliness, int Revision, AnswerMode Mode, string Language, InputId Source);
