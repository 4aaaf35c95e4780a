namespace EmaPain.Local.Serving;

/// <summary>A text on its way from the page.</summary>
internal sealed record TypedMessage(string Study, string Participant, string Text);
