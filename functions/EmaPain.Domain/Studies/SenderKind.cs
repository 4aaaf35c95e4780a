namespace EmaPain.Domain.Studies;

/// <summary>Who answers an opt-out word on a sender number.</summary>
public enum SenderKind
{
    /// <summary>The carrier enforces STOP, START and UNSTOP and confirms them itself (facts/azure.md 1.1).</summary>
    TollFree,

    /// <summary>Nothing is done by the carrier; we confirm and enforce.</summary>
    LongCode,
}
