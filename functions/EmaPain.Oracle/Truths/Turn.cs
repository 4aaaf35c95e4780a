namespace EmaPain.Oracle.Truths;

/// <summary>One text of a person in answer to one of the trial.</summary>
/// <param name="Cue">What it answers.</param>
/// <param name="Delay">From the arrival of that text.</param>
/// <param name="Says">The numbers that the person means, the item asked about first; empty where nobody could read any in it.</param>
/// <param name="Typed">What the person types.</param>
/// <param name="AgainAfter">The person sends the same text once more after this time.</param>
public sealed record Turn(Cue Cue, TimeSpan Delay, IReadOnlyList<SpokenValue> Says, string Typed, TimeSpan? AgainAfter = null);
