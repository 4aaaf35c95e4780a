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

    /// <summary>Holds the call in progress until <paramref name="Wait"/> (begun once the pairs are claimed) completes, then takes the texts.</summary>
    public sealed record AcceptsLate(Func<Task> Wait) : CallFault;

    /// <summary>Takes the texts at once and answers when <paramref name="Wait"/> (begun after that) completes.</summary>
    public sealed record AnswersLate(Func<Task> Wait) : CallFault;
}
