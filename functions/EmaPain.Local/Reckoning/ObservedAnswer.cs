namespace EmaPain.Local.Reckoning;

/// <summary>An answer that counts, from table Responses or ResponsesUnblinded.</summary>
public sealed record ObservedAnswer(string Participant, string Occasion, string Item, int? Value, bool Late);
