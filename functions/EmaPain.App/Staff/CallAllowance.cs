using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using EmaPain.App.Ports;

namespace EmaPain.App.Staff;

/// <summary>
/// How many calls a member of staff may make in a minute, all strangers at the staff's door together, and whoever is refused at the other
/// doors. A script gone wild must not take the app's time from participants, and a flood of strangers must not fill the day's log, without
/// which no alarm rings. Each instance counts its own.
/// </summary>
/// <param name="perMinute">Calls a minute; none: as many as come, on the virtual clock.</param>
/// <param name="machine">The machine's clock.</param>
public sealed class CallAllowance(int? perMinute, TimeProvider machine)
{
    /// <summary>No person's id.</summary>
    public const string Strangers = "";

    /// <summary>So many addresses are told apart in a minute; all others share one allowance, for a flood must not fill the memory either.</summary>
    private const int MostAddresses = 10_000;

    private readonly ConcurrentDictionary<string, (long Minute, int Calls)> counted = new(StringComparer.Ordinal);
    private Tally refused = new(0);

    private long Minute => machine.GetUtcNow().UtcTicks / TimeSpan.TicksPerMinute;

    /// <summary>Counts a call; false where it is one too many in this minute.</summary>
    public bool Admits(string caller)
    {
        var minute = Minute;
        return counted.AddOrUpdate(caller, _ => (minute, 1), (_, seen) => seen.Minute == minute ? (minute, seen.Calls + 1) : (minute, 1)).Calls
            <= (perMinute ?? int.MaxValue);
    }

    /// <summary>Counts a call that showed nothing valid; false where it is one too many from its address in this minute.</summary>
    public bool AdmitsRefused(Credentials credentials)
    {
        var minute = Minute;
        var tally = refused;
        if (tally.Minute != minute)
        {
            // Of two calls that begin a minute at once one may be forgotten.
            refused = tally = new Tally(minute);
        }

        var (calls, address) = (tally.Calls, AddressOf(credentials));
        return calls.AddOrUpdate(calls.Count < MostAddresses || calls.ContainsKey(address) ? address : Strangers, 1, (_, seen) => seen + 1) <= (perMinute ?? int.MaxValue);
    }

    /// <summary>Whom the nearest proxy names, for what others name is the caller's own word; of IPv6 the network, which one caller has whole.</summary>
    private static string AddressOf(Credentials credentials)
    {
        var named = credentials.ForwardedFor.LastOrDefault()?.Split(',')[^1].Trim();
        var address = IPEndPoint.TryParse(named ?? "", out var end) ? end.Address : credentials.Remote;
        return address switch
        {
            null => Strangers,
            { AddressFamily: AddressFamily.InterNetworkV6, IsIPv4MappedToIPv6: false } => Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8)),
            _ => address.MapToIPv4().ToString(),
        };
    }

    private sealed record Tally(long Minute)
    {
        public ConcurrentDictionary<string, int> Calls { get; } = new(StringComparer.Ordinal);
    }
}
