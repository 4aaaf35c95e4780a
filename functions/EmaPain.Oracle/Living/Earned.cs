using EmaPain.Oracle.Published;

namespace EmaPain.Oracle.Living;

/// <summary>What a rule gives for a cause as things stand, before any cap; 0 where it gives nothing any more.</summary>
internal sealed record Earned(PublishedPayRule Rule, string Cause, int Cents);
