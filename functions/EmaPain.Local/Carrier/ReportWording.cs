namespace EmaPain.Local.Carrier;

/// <summary>How delivery reports word their details; Azure has used both.</summary>
public enum ReportWording
{
    /// <summary>"2000: No Error", "4007: ...".</summary>
    Codes,

    /// <summary>"No error.", "Sender blocked for given recipient.".</summary>
    Sentences,
}
