namespace EmaPain.Domain.Alerts;

/// <summary>What staff have to do next about an alert.</summary>
public enum AlertDuty
{
    /// <summary>Somebody takes it on.</summary>
    Acknowledge,

    /// <summary>Whoever took it on tries to reach the participant.</summary>
    Contact,

    /// <summary>Somebody says what it was.</summary>
    Disposition,

    /// <summary>Somebody closes it.</summary>
    Close,
}
