namespace EmaPain.Domain.Participations;

/// <summary>Whether a criterion of eligibility is met.</summary>
public enum CriterionOutcome
{
    /// <summary>Nobody recorded it, or answers are missing.</summary>
    Open,
    Met,
    NotMet,
}
