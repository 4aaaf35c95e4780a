namespace EmaPain.Local.Reckoning;

/// <summary>A text of the trial that reached a phone.</summary>
/// <param name="Tag">Participation and effect, as the trial gave it to the carrier.</param>
public sealed record ObservedText(string Phone, string Text, string? Tag);
