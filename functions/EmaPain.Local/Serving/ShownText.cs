namespace EmaPain.Local.Serving;

/// <summary>A text as the page shows it.</summary>
/// <param name="Id">The carrier's id.</param>
/// <param name="By">Who wrote it: person, trial or carrier.</param>
/// <param name="Text">As written.</param>
/// <param name="At">On the trial's clock.</param>
/// <param name="Segments">What the carrier bills.</param>
/// <param name="State">How far it came: sent, delivered.</param>
internal sealed record ShownText(string Id, string By, string Text, DateTimeOffset At, int Segments, string State);
