namespace EmaPain.Cli.Participants;

/// <summary>A criterion of eligibility.</summary>
internal sealed record ShownCriterion(string Id, string Outcome);
