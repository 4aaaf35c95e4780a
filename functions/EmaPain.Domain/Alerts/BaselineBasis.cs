namespace EmaPain.Domain.Alerts;

/// <summary>Where a baseline value comes from.</summary>
public enum BaselineBasis
{
    None,

    /// <summary>The study's baseline occasion.</summary>
    Declared,

    /// <summary>The first scored occasion within 14 days of day 0.</summary>
    Fallback,
}
