namespace EmaPain.Oracle.Expected;

/// <summary>Staff are told of an alert.</summary>
/// <param name="To">Mail address, or phone of a text.</param>
/// <param name="At">When.</param>
/// <param name="Cause">Why.</param>
public sealed record ExpectedCall(string To, DateTimeOffset At, CallCause Cause)
{
    /// <summary>Whether it is a mail that the mail service does not take, so that it comes by the second way.</summary>
    public bool IsByOtherWay { get; init; }
}
