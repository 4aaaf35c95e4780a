namespace EmaPain.Domain.Replies.Numbers;

/// <summary>A number, refusal or absence, with the item that the text names for it, if it names one.</summary>
internal readonly record struct Entry(Piece Answer, AskedItem? Item);
