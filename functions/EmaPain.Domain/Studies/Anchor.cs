namespace EmaPain.Domain.Studies;

/// <summary>The day from which an occasion's weeks and months are counted.</summary>
public enum Anchor
{
    /// <summary>The local date of activation, day 0.</summary>
    Activation,

    /// <summary>The local date on which the arm was recorded.</summary>
    Allocation,

    /// <summary>The local date on which all was agreed to that the study requires before texts: a screening, or a baseline before the allocation.</summary>
    Consent,

    /// <summary>The local date on which all criteria were met, and all was agreed to that the study requires before texts: a baseline after the screening.</summary>
    Eligibility,

    /// <summary>The first session of the person's group, which staff set and move.</summary>
    FirstSession,

    /// <summary>The last session of the person's group, which staff set and move.</summary>
    LastSession,
}
