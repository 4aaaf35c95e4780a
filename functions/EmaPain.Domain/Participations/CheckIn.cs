using NodaTime;

namespace EmaPain.Domain.Participations;

/// <summary>What became of an occasion by text, as far as it is counted.</summary>
/// <param name="Status">How far it has come.</param>
/// <param name="Delivery">What is known of its first text; nothing where none was decided.</param>
/// <param name="Reason">Why something is missing.</param>
/// <param name="SentAt">When its first text left.</param>
/// <param name="RepliedAt">When its first answer was received.</param>
public sealed record CheckIn(OccasionStatus Status, Delivery? Delivery, MissingReason? Reason, Instant? SentAt, Instant? RepliedAt)
{
    public bool IsOver => Status is not (OccasionStatus.Planned or OccasionStatus.Open);

    /// <summary>Whether its first text left, as far as is known.</summary>
    public bool IsSent => Delivery is not (null or Participations.Delivery.NotSent or Participations.Delivery.Failed);

    public bool IsDelivered => Delivery == Participations.Delivery.Delivered;

    /// <summary>Whether every item was answered or refused in the window.</summary>
    public bool IsInTime => Status == OccasionStatus.Completed && !IsLate;

    public bool IsLate => Reason == MissingReason.Late;

    /// <summary>Whether something was answered, but not all.</summary>
    public bool IsPartial => Status != OccasionStatus.Completed && RepliedAt is not null;

    /// <summary>How long the first answer took; nothing where none came, or none by text.</summary>
    public Duration? Latency => RepliedAt - SentAt is { } took && took >= Duration.Zero ? took : null;

    public static CheckIn Of(Occasion occasion) => new(
        occasion.Status, occasion.FirstDelivery, occasion.Reason, occasion.FirstSentAt, occasion.Answers.Select(answer => (Instant?)answer.ReceivedAt).Min());
}
