namespace EmaPain.Azure.Sms;

/// <summary>The attempts of one send call that began and got no response: each may have been taken. They follow one another.</summary>
internal sealed class AttemptTally
{
    private static readonly AsyncLocal<AttemptTally?> Current = new();

    /// <summary>How many attempts got no response. While it is not 0, no answer to another attempt says that the text did not go out.</summary>
    public int Unanswered { get; private set; }

    /// <summary>Begins to count for the calls that the current method makes.</summary>
    public static AttemptTally Begin() => Current.Value = new AttemptTally();

    /// <exception cref="InvalidOperationException">No count was begun.</exception>
    public static AttemptTally OfThisCall() =>
        Current.Value ?? throw new InvalidOperationException("A send call was made without a tally of its attempts.");

    public void AttemptBegins() => Unanswered++;

    public void AttemptIsAnswered() => Unanswered--;
}
