using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace EmaPain.Domain.Allocating;

/// <summary>Numbers that only whoever knows the secret can foretell: HMAC-SHA256 of stratum, block and count.</summary>
internal sealed class SecretDraws(AllocationSecret secret, string stratum, int block)
{
    private int count;

    /// <summary>A number from 0 to <paramref name="limit"/> - 1, each equally likely.</summary>
    public int Below(int limit)
    {
        // What would make the first numbers likelier is drawn again.
        var fair = uint.MaxValue - (uint.MaxValue % (uint)limit);
        uint drawn;
        do
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"{stratum}\n{block}\n{count++}");
            drawn = BinaryPrimitives.ReadUInt32BigEndian(HMACSHA256.HashData(secret.Seed.AsSpan(), (ReadOnlySpan<byte>)Encoding.UTF8.GetBytes(name)));
        }
        while (drawn >= fair);
        return (int)(drawn % (uint)limit);
    }
}
