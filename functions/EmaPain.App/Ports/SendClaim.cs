namespace EmaPain.App.Ports;

/// <summary>The right to try to send a text, and the repeatability pair of that try. All times on the machine's clock.</summary>
/// <param name="Try">1 for the first pair, one more for each new pair.</param>
/// <param name="RepeatabilityId">UUIDv5 of effect id and try number.</param>
/// <param name="FirstSent">When this pair was first sent; the carrier knows it for 5 minutes.</param>
/// <param name="ClaimedUntil">Until then nobody else tries.</param>
public sealed record SendClaim(int Try, Guid RepeatabilityId, DateTimeOffset FirstSent, DateTimeOffset ClaimedUntil)
{
    /// <summary>Whether its pair was never sent: the carrier throttled us or refused our credentials, and the text waits for the pair's first try.</summary>
    public bool IsWaiting => ClaimedUntil <= FirstSent;
}
