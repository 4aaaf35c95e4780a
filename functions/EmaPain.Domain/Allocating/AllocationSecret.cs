using System.Collections.Immutable;

namespace EmaPain.Domain.Allocating;

/// <summary>What the order of the arms is made from; known to the unblinded statistician only.</summary>
/// <param name="Seed">At least 32 random bytes.</param>
/// <param name="Repeats">How often each arm may stand in a block, 1 and up; which of them is drawn anew for each block.</param>
public sealed record AllocationSecret(ImmutableArray<byte> Seed, ImmutableArray<int> Repeats)
{
    private static readonly ImmutableArray<ImmutableArray<int>> Choices = [[1, 2], [1, 3], [2, 3], [1, 2, 3], [1, 2, 4], [2, 3, 4]];

    /// <summary>A secret with block sizes that the seed chooses, so that they are as secret as it is; no arm stands in a block more than four times.</summary>
    public static AllocationSecret Of(ImmutableArray<byte> seed)
    {
        var secret = new AllocationSecret(seed, [1]);
        return secret with { Repeats = Choices[new SecretDraws(secret, "block sizes", 0).Below(Choices.Length)] };
    }

    /// <summary>Keeps the secret out of logs that print records.</summary>
    public override string ToString() => nameof(AllocationSecret);
}
