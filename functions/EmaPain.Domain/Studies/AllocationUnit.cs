namespace EmaPain.Domain.Studies;

/// <summary>What gets an arm.</summary>
public enum AllocationUnit
{
    Person,

    /// <summary>Two people who name each other as partners.</summary>
    Dyad,
}
