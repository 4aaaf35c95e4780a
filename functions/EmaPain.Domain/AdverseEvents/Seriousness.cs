namespace EmaPain.Domain.AdverseEvents;

/// <summary>Whether an adverse event is serious: death, danger to life, hospital, lasting disability, birth defect, or as important (21 CFR 312.32).</summary>
public enum Seriousness
{
    NotSerious,
    Serious,
}
