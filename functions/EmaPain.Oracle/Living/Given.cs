namespace EmaPain.Oracle.Living;

/// <summary>An answer as it arrived.</summary>
internal sealed record Given(int Value, bool Late);
