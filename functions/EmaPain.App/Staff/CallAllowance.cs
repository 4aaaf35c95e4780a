using System.Collections.Concurrent;

namespace EmaPain.App.Staff;

/// <summary>
/// How many calls a member of staff may make in a minute, and all strangers together. A script gone wild must not take the app's time from
/// participants, and a flood of strangers must not fill the day's log, without which no alarm rings. Each instance counts its own.
/// </summary>
/// <param name="perMinute">Calls a minute; none: as many as come, on the virtual clock.</param>
/// <param name="machine">The machine's clock.</param>
public sealed class CallAllowance(int? perMinute, TimeProvider machine)
{
    /// <summary>No person's id.</summary>
    public const string Strangers = "";

    private readonly ConcurrentDictionary<string, (long Minute, int Calls)> counted = new(StringComparer.Ordinal);

    /// <summary>Counts a call; false where it is one too many in this minute.</summary>
    public bool Admits(string caller)
    {
        var minute = machine.GetUtcNow().UtcTicks / TimeSpan.TicksPerMinute;
        return counted.AddOrUpdate(caller, _ => (minute, 1), (_, seen) => seen.Minute == minute ? (minute, seen.Calls + 1) : (minute, 1)).Calls
            <= (perMinute ?? int.MaxValue);
    }
}
