using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace EmaPain.Local.Cohort.Planning;

/// <summary>Draws of one person for one purpose: the same for the same seed, whatever anybody else draws.</summary>
internal sealed class Draws(int seed, params string[] names)
{
    private readonly Random random = new(SeedOf(seed, names));

    public T Of<T>(IReadOnlyList<T> choices) => choices[random.Next(choices.Count)];

    /// <summary>Both ends included.</summary>
    public int Between(int least, int most) => random.Next(least, most + 1);

    public bool OneIn(int count) => random.Next(count) == 0;

    private static int SeedOf(int seed, string[] names) => BinaryPrimitives.ReadInt32BigEndian(
        SHA256.HashData(Encoding.UTF8.GetBytes($"{seed} {string.Join(' ', names)}")));
}
