namespace EmaPain.Domain.Studies;

/// <summary>What an institution does when a person's payments reach a threshold.</summary>
public enum ThresholdAction
{
    /// <summary>Tells the person that payments are income.</summary>
    Warn,

    /// <summary>Collects the tax id, outside this system.</summary>
    CollectTaxId,

    /// <summary>Reports the payments to the tax office, outside this system.</summary>
    Report,
}
