namespace EmaPain.App.Ports;

/// <summary>Two clocks: the trial's is the <see cref="TimeProvider"/> without a key and may be virtual; the machine's is always real.</summary>
public static class Clocks
{
    /// <summary>Key of the machine's <see cref="TimeProvider"/>: HTTP timeouts, claims, repeatability pairs, signatures, staff tokens.</summary>
    public const string Machine = "machine";
}
