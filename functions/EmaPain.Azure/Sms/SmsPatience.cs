namespace EmaPain.Azure.Sms;

/// <summary>How long one send call may take, and when we stop calling a carrier that does not answer.</summary>
/// <param name="Attempt">For one attempt.</param>
/// <param name="Total">For all attempts of a call.</param>
/// <param name="Pause">Before the second attempt, growing; with jitter.</param>
/// <param name="CallsBeforeOpening">Attempts within 30 s below which the circuit stays closed.</param>
/// <param name="Open">How long an open circuit stays open.</param>
public sealed record SmsPatience(TimeSpan Attempt, TimeSpan Total, TimeSpan Pause, int CallsBeforeOpening, TimeSpan Open)
{
    public static SmsPatience Default { get; } =
        new(TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(15), TimeSpan.FromMilliseconds(500), 10, TimeSpan.FromSeconds(15));
}
