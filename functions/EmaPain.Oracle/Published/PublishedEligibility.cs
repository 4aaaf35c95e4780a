namespace EmaPain.Oracle.Published;

/// <summary>Who may take part.</summary>
public sealed record PublishedEligibility(IReadOnlyList<PublishedCriterion> Criteria);
