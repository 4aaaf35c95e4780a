namespace EmaPain.App.Messages;

/// <summary>Which effects of an input may not be done.</summary>
public enum EffectsLeft
{
    All,

    /// <summary>Only texts still wait; what was queued, raised or entered for the input is not repeated with every try.</summary>
    Texts,

    /// <summary>The unit's place may be taken, and its people may lack the arm.</summary>
    Allocation,
}
