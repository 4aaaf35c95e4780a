namespace EmaPain.Domain.Participations;

/// <summary>What a delivery report says.</summary>
public enum DeliveryReport
{
    Delivered,
    Failed,

    /// <summary>The person opted out at the carrier (4007 or its older wording).</summary>
    OptedOut,
}
