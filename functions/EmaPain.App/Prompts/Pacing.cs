namespace EmaPain.App.Prompts;

/// <summary>How many texts a minute leave one sender number (ACS: toll-free 200 units; facts/azure.md 1.1).</summary>
/// <param name="PerMinute">Units a minute and number; none: no pacing, on the virtual clock.</param>
public sealed record Pacing(int? PerMinute)
{
    /// <summary>How long the n-th text of a tick waits (machine time).</summary>
    public TimeSpan DelayOf(int before) => PerMinute is { } units ? TimeSpan.FromMinutes((double)before / units) : TimeSpan.Zero;
}
