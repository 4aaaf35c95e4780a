namespace EmaPain.Domain.Replies;

/// <summary>How a text says which item an answer is for.</summary>
public enum Placing
{
    /// <summary>It names the item.</summary>
    ByName,

    /// <summary>By the order of its numbers alone.</summary>
    ByPlace,
}
