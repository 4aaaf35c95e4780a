namespace EmaPain.Oracle.Published;

/// <summary>What is paid, and the most that one person gets.</summary>
public sealed record PublishedPay(IReadOnlyList<PublishedPayRule> Rules, int? CapCents = null);
