namespace EmaPain.Domain.Studies;

/// <summary>From when texts may go out.</summary>
public enum TextingStart
{
    /// <summary>As soon as the consent is recorded.</summary>
    Consented,

    /// <summary>Once the person has answered YES to a first text as well (double opt-in).</summary>
    ConfirmedByText,
}
