namespace EmaPain.Local.Carrier.Sms;

/// <summary>What the repeatability pair of a recipient means for this call.</summary>
internal abstract record Claim
{
    private Claim()
    {
    }

    /// <summary>Seen for the first time, or no pair at all: take the text.</summary>
    public sealed record First : Claim;

    /// <summary>Answered before: the same answer again, no second text.</summary>
    public sealed record Repeated(SendResult Answer) : Claim;

    /// <summary>Not to be taken: in progress, rejected or too old.</summary>
    public sealed record Refused(SendResult Answer) : Claim;
}
