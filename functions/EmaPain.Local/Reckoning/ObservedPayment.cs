namespace EmaPain.Local.Reckoning;

/// <summary>What a person was paid in the end.</summary>
/// <param name="Participant">Who.</param>
/// <param name="FileCents">By the files that were handed out and confirmed, US cents.</param>
/// <param name="BookCents">By table Payments, US cents.</param>
public sealed record ObservedPayment(string Participant, int FileCents, int BookCents);
