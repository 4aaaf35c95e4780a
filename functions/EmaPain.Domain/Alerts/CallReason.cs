namespace EmaPain.Domain.Alerts;

/// <summary>Why the next step of a ladder is called.</summary>
public enum CallReason
{
    /// <summary>Nobody acknowledged the alert in time.</summary>
    Unacknowledged,

    /// <summary>Somebody acknowledged it, and no contact attempt was recorded in time.</summary>
    NoContact,

    /// <summary>The step before reached nobody.</summary>
    NobodyReached,
}
