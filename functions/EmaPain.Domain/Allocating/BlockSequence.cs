using System.Collections.Immutable;
using EmaPain.Domain.Ids;

namespace EmaPain.Domain.Allocating;

/// <summary>
/// The order of the arms in a stratum: blocks in which every arm stands equally often, of drawn size and order. The same secret and stratum
/// always give the same order, so that nothing of it has to be kept.
/// </summary>
public static class BlockSequence
{
    /// <summary>The arm of a place in a stratum.</summary>
    /// <param name="secret">What the order is made from.</param>
    /// <param name="stratum">The stratum; each has an order of its own.</param>
    /// <param name="arms">The study's arms.</param>
    /// <param name="place">The place, from 0.</param>
    public static ArmId ArmAt(AllocationSecret secret, string stratum, IReadOnlyList<ArmId> arms, int place) => Of(secret, stratum, arms).ElementAt(place);

    /// <summary>The arms of a stratum in order, without end.</summary>
    public static IEnumerable<ArmId> Of(AllocationSecret secret, string stratum, IReadOnlyList<ArmId> arms)
    {
        for (var block = 0; ; block++)
        {
            foreach (var arm in Block(secret, stratum, arms, block))
            {
                yield return arm;
            }
        }
    }

    private static ImmutableArray<ArmId> Block(AllocationSecret secret, string stratum, IReadOnlyList<ArmId> arms, int block)
    {
        var draws = new SecretDraws(secret, stratum, block);
        var repeats = secret.Repeats[draws.Below(secret.Repeats.Length)];
        var order = Enumerable.Repeat(arms, repeats).SelectMany(all => all).ToArray();
        for (var last = order.Length - 1; last > 0; last--)
        {
            var chosen = draws.Below(last + 1);
            (order[last], order[chosen]) = (order[chosen], order[last]);
        }

        return [.. order];
    }
}
