namespace EmaPain.Domain.Studies;

/// <summary>What a person may agree to; each is agreed to and revoked on its own.</summary>
public enum ConsentKind
{
    /// <summary>To take part in the study. Revoking it is a withdrawal.</summary>
    Participation,

    /// <summary>That health information is used for the study (HIPAA authorization, 45 CFR 164.508).</summary>
    Authorization,

    /// <summary>To be texted.</summary>
    Texting,

    /// <summary>To be interviewed.</summary>
    Interview,

    /// <summary>That the answers are shared with others for further research.</summary>
    DataSharing,
}
