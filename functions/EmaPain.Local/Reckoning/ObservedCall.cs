namespace EmaPain.Local.Reckoning;

/// <summary>A mail, or a text to a phone of staff, about an alert.</summary>
/// <param name="To">Mail address or phone.</param>
/// <param name="At">When it arrived, on the trial's clock.</param>
public sealed record ObservedCall(string To, DateTimeOffset At)
{
    /// <summary>Whether it is a mail that came by the second way.</summary>
    public bool IsByOtherWay { get; init; }

    public bool IsMail => To.Contains('@', StringComparison.Ordinal);
}
