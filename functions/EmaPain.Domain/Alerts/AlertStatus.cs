namespace EmaPain.Domain.Alerts;

/// <summary>Where an alert stands.</summary>
public enum AlertStatus
{
    Open,
    Acknowledged,

    /// <summary>A correction or late data took its ground away before anybody acknowledged it.</summary>
    Withdrawn,

    /// <summary>A person said what came of it.</summary>
    Closed,
}
