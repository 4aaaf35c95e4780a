using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace EmaPain.Domain.Ids;

/// <summary>UUIDs of version 5 (RFC 9562, section 5.5): the same names always give the same id.</summary>
public static class NameBasedId
{
    private static readonly Guid Space = new("6f1d3c52-7f0e-5c39-9a53-1f0a6d5f2a11");

    /// <summary>The id of a list of names; the order counts, and a name may hold any character.</summary>
    public static Guid Of(params ReadOnlySpan<string> names)
    {
        var text = new StringBuilder();
        foreach (var name in names)
        {
            text.Append(name.Length).Append(':').Append(name);
        }

        var bytes = new byte[16 + Encoding.UTF8.GetByteCount(text.ToString())];
        Space.TryWriteBytes(bytes, bigEndian: true, out _);
        Encoding.UTF8.GetBytes(text.ToString(), bytes.AsSpan(16));
        return FromHash(bytes);
    }

    private static Guid FromHash(byte[] bytes)
    {
#pragma warning disable CA5350 // Version 5 is defined on SHA-1; nothing secret rests on it.
        var hash = SHA1.HashData(bytes).AsSpan(0, 16);
#pragma warning restore CA5350
        var version = BinaryPrimitives.ReadUInt16BigEndian(hash[6..]);
        BinaryPrimitives.WriteUInt16BigEndian(hash[6..], (ushort)((version & 0x0FFF) | 0x5000));
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash, bigEndian: true);
    }
}
