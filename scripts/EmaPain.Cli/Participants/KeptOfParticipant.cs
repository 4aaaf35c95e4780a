namespace EmaPain.Cli.Participants;

/// <summary>Which details are kept of a participant; not what they say.</summary>
internal sealed record KeptOfParticipant(string Participant, IReadOnlyList<string> Kept);
