namespace EmaPain.Domain.AdverseEvents;

/// <summary>How far an adverse event comes from taking part.</summary>
public enum Relatedness
{
    Unrelated,
    Unlikely,
    Possible,
    Probable,
    Definite,
}
