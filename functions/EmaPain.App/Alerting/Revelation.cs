namespace EmaPain.App.Alerting;

/// <summary>What the owner of an urgent alert asked to see.</summary>
/// <param name="What">Which of it.</param>
/// <param name="Value">What was found; none: there is nothing (erased, or never known).</param>
public sealed record Revelation(RevealKind What, string? Value);
