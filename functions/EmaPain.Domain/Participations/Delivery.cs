namespace EmaPain.Domain.Participations;

/// <summary>What is known of the way of a text.</summary>
public enum Delivery
{
    /// <summary>Decided and stored; the carrier has not answered.</summary>
    Committed,

    /// <summary>The carrier took it.</summary>
    Accepted,

    /// <summary>A delivery report says that it arrived.</summary>
    Delivered,

    /// <summary>The carrier refused it, or a delivery report says that it did not arrive.</summary>
    Failed,

    /// <summary>No answer came; whether it went out is not known.</summary>
    Unknown,

    /// <summary>It could not be sent while it was allowed to be.</summary>
    NotSent,
}
