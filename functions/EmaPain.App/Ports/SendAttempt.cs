namespace EmaPain.App.Ports;

/// <summary>What came of one try to send (design section 5, "Outcomes").</summary>
public abstract record SendAttempt
{
    private SendAttempt()
    {
    }

    /// <summary>The carrier took it (202).</summary>
    public sealed record Accepted(string MessageId) : SendAttempt;

    /// <summary>The carrier refused it for good (400, 401, 403, 404 for this recipient), and no earlier attempt of the call can have gone out.</summary>
    public sealed record Refused(int Status) : SendAttempt;

    /// <summary>It may have gone out: an attempt got no response, or 408, 409, 412, 5xx. The same pair may be tried again.</summary>
    public sealed record Unknown : SendAttempt;

    /// <summary>No attempt of the call went out (429, open circuit, whole call 401 or 403); to be tried after <see cref="After"/>.</summary>
    public sealed record NotSent(TimeSpan After, NotSentCause Cause) : SendAttempt;
}
