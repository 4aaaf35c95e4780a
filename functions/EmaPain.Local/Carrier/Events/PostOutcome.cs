namespace EmaPain.Local.Carrier.Events;

/// <summary>How a post to a webhook ended.</summary>
internal abstract record PostOutcome
{
    private PostOutcome()
    {
    }

    public sealed record Taken : PostOutcome;

    /// <summary>No answer, or one that Event Grid tries again after.</summary>
    public sealed record Failed(string Outcome, int? Status) : PostOutcome;

    /// <summary>400, 401, 403 or 413: Event Grid does not try again.</summary>
    public sealed record Refused(string Outcome, int Status) : PostOutcome;
}
