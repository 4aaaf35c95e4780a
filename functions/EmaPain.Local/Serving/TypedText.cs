namespace EmaPain.Local.Serving;

/// <summary>A text that somebody typed on the page.</summary>
/// <param name="MessageId">The carrier's id.</param>
/// <param name="Owner">Whose phone it left.</param>
/// <param name="Text">As typed.</param>
/// <param name="At">On the trial's clock.</param>
/// <param name="After">How many texts the phone had received before; the order on the phone, since a virtual clock stands still.</param>
internal sealed record TypedText(string MessageId, PhoneOwner Owner, string Text, DateTimeOffset At, int After);
