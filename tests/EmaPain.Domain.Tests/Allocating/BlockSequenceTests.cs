using System.Collections.Immutable;
using EmaPain.Domain.Allocating;
using EmaPain.Domain.Ids;
using FsCheck;
using FsCheck.Fluent;

namespace EmaPain.Domain.Tests.Allocating;

public sealed class BlockSequenceTests
{
    private static readonly ArmId[] Two = [new("a"), new("b")];
    private static readonly ArmId[] Three = [new("a"), new("b"), new("c")];

    [Fact]
    public void Over_thousands_of_draws_arms_never_differ_by_more_than_half_the_largest_block() =>
        Check.QuickThrowOnFailure(Prop.ForAll(ArbMap.Default.ArbFor<int>(), number =>
        {
            var secret = Secret(number, 1, 2, 3);
            var (a, b) = (0, 0);
            foreach (var arm in BlockSequence.Of(secret, "north~yes", Two).Take(400))
            {
                _ = arm == Two[0] ? a++ : b++;
                Assert.InRange(Math.Abs(a - b), 0, 3);
            }
        }));

    [Fact]
    public void Of_three_arms_none_is_ahead_by_more_than_it_stands_in_the_largest_block()
    {
        var counts = Three.ToDictionary(arm => arm, _ => 0);
        foreach (var arm in BlockSequence.Of(Secret(7, 1, 2), "s", Three).Take(1200))
        {
            counts[arm]++;
            Assert.InRange(counts.Values.Max() - counts.Values.Min(), 0, 2);
        }
    }

    [Fact]
    public void Every_stratum_and_seed_has_an_order_of_its_own_and_the_same_one_again()
    {
        static string Order(int seed, string stratum) =>
            string.Concat(BlockSequence.Of(Secret(seed, 1, 2, 3), stratum, Two).Take(60).Select(arm => arm.Value));

        Assert.Equal(Order(1, "north"), Order(1, "north"));
        Assert.Equal(4, new[] { Order(1, "north"), Order(1, "south"), Order(2, "north"), Order(2, "south") }.Distinct().Count());
    }

    [Fact]
    public void Each_arm_stands_first_equally_often()
    {
        var first = Enumerable.Range(0, 6000).Count(stratum => BlockSequence.ArmAt(Secret(3, 1, 2, 3), $"{stratum}", Two, 0) == Two[0]);
        Assert.InRange(first, 2800, 3200); // 5 standard deviations
    }

    [Fact]
    public void The_next_arm_cannot_be_told_from_the_ones_before_more_often_than_blocks_allow()
    {
        // Whoever knows all sizes and guesses the arm that is behind, as the best guess is, is right in less than 3 of 4.
        var right = 0;
        const int Draws = 20_000;
        var (a, b) = (0, 0);
        foreach (var (place, arm) in BlockSequence.Of(Secret(11, 1, 2, 3), "north", Two).Take(Draws).Index())
        {
            var guess = a == b ? Two[place % 2] : a < b ? Two[0] : Two[1];
            right += guess == arm ? 1 : 0;
            _ = arm == Two[0] ? a++ : b++;
        }

        Assert.InRange(right / (double)Draws, 0.5, 0.75);
    }

    [Fact]
    public void The_secret_says_nothing_of_itself() => Assert.Equal("AllocationSecret", Secret(1, 1, 2).ToString());

    private static AllocationSecret Secret(int number, params ImmutableArray<int> repeats) =>
        new([.. BitConverter.GetBytes(number), .. Enumerable.Repeat((byte)1, 28)], repeats);
}
