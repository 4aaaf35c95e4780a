namespace EmaPain.Cli.Replaying;

/// <summary>A dead letter that is a message again.</summary>
internal sealed record ReplayedLetter(string Queue, string Id);
