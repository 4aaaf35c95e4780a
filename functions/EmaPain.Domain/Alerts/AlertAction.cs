namespace EmaPain.Domain.Alerts;

/// <summary>What staff did about an alert.</summary>
public enum AlertAction
{
    /// <summary>Nothing was needed.</summary>
    None,

    SafetyAssessment,
    AdviceGiven,
    TreatmentChanged,
    Referred,

    /// <summary>Somebody was sent to see the person.</summary>
    WelfareCheck,
}
