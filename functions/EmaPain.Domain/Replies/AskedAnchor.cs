namespace EmaPain.Domain.Replies;

/// <summary>What an end of an item's scale is called, folded as texts are: <c>does not interfere</c> is 0.</summary>
public sealed record AskedAnchor(string Words, int Value);
