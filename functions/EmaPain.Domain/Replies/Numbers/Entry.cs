namespace EmaPain.Domain.Replies.Numbers;

/// <summary>A number, refusal or absence, with the items that the text names for it; none where it names none.</summary>
internal readonly record struct Entry(Piece Answer, IReadOnlyList<AskedItem> Items);
