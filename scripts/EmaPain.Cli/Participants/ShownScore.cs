namespace EmaPain.Cli.Participants;

/// <summary>The score of an instrument at an occasion.</summary>
internal sealed record ShownScore(string Instrument, decimal Score);
