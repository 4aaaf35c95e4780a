using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace EmaPain.Local.Carrier.Events;

/// <summary>
/// How untidily events arrive. What happens to an event is computed from seed and event id, so it does not depend on the order of
/// work. Event Grid promises at least once and no order.
/// </summary>
/// <param name="DuplicateRate">Share of events (0 to 1) that are posted twice: half of them at once, half after others.</param>
/// <param name="ReorderRate">Share of events (0 to 1) that wait until those under way and behind them are posted.</param>
/// <param name="EventsPerPost">At most so many events in one post (Azure: 1 to 5000, default 1).</param>
/// <param name="PostsAtOnce">At most so many posts under way.</param>
public sealed record DeliveryPlan(int Seed = 1, double DuplicateRate = 0, double ReorderRate = 0, int EventsPerPost = 1, int PostsAtOnce = 8)
{
    internal bool Repeats(string eventId) => Draw(eventId, "repeat") < DuplicateRate;

    internal bool RepeatsLate(string eventId) => Draw(eventId, "late") < 0.5;

    internal bool HoldsBack(string eventId) => Draw(eventId, "hold") < ReorderRate;

    /// <summary>From 0 up to, not including, 1.</summary>
    private double Draw(string eventId, string purpose)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{Seed}\n{purpose}\n{eventId}"));
        return BinaryPrimitives.ReadUInt32BigEndian(hash) / 4294967296.0;
    }
}
