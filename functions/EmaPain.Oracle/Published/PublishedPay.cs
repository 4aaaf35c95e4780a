namespace EmaPain.Oracle.Published;

/// <summary>What is paid, and the most that one person gets, in all and in a calendar year.</summary>
public sealed record PublishedPay(IReadOnlyList<PublishedPayRule> Rules, int? CapCents = null, int? YearCapCents = null);
