namespace EmaPain.Domain.AdverseEvents;

/// <summary>Whether an adverse event is among the risks that the protocol names.</summary>
public enum Expectedness
{
    Expected,
    Unexpected,
}
