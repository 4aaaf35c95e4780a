namespace EmaPain.Local.Reckoning;

/// <summary>A row of table Payments.</summary>
public sealed record ObservedEntry(string Participant, string Rule, string Cause, int Cents)
{
    /// <summary>Whether it is about a payment, as against what was earned.</summary>
    public bool IsPayment { get; init; }
}
