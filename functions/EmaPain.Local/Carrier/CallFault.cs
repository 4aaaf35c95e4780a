namespace EmaPain.Local.Carrier;

/// <summary>What goes wrong with a whole send call. Real time, not the trial's.</summary>
public abstract record CallFault
{
    private CallFault()
    {
    }

    /// <summary>Answers with the status (5xx, 408) before it takes anything: no text goes out.</summary>
    public sealed record AnswersBeforeAccepting(int Status = 503) : CallFault;

    /// <summary>Answers 429 before it takes anything, with Retry-After in whole seconds.</summary>
    public sealed record Throttles(TimeSpan RetryAfter) : CallFault;

    /// <summary>Closes the connection before it takes anything: no answer, no text.</summary>
    public sealed record DropsBeforeAccepting : CallFault;

    /// <summary>Takes the texts, then closes the connection: no answer, yet the texts go out.</summary>
    public sealed record DropsAfterAccepting : CallFault;

    /// <summary>Holds the call in progress until <paramref name="Until"/> completes, then takes the texts and answers.</summary>
    public sealed record AcceptsLate(Task Until) : CallFault;

    /// <summary>Takes the texts at once and answers when <paramref name="Until"/> completes.</summary>
    public sealed record AnswersLate(Task Until) : CallFault;
}
