#nullable enable
using System.Buffers;

namespace Azure.Data.Tables.Entities;

/// <summary>The service's limits on one row (learn.microsoft.com, "Understanding the Table service data model").</summary>
internal struct EntityLimits
{
    /// <summary>255 less the three that every row has.</summary>
    private const int MaximumProperties = 252;
    private const long MaximumBytes = 1024 * 1024;
    private const int MaximumValueBytes = 64 * 1024;
    private const int MaximumKeyLength = 1024;
    private const int MaximumNameLength = 255;
    private const int EarliestYear = 1601;

    private static readonly SearchValues<char> ForbiddenInKeys = SearchValues.Create(
        ['/', '\\', '#', '?', .. Enumerable.Range(0, 0x20).Select(code => (char)code), .. Enumerable.Range(0x7F, 0x21).Select(code => (char)code)]);

    private int properties;
    private long bytes;

    /// <summary>The first limit that was passed; null while the row is within all.</summary>
    public Refusal? Refusal { get; private set; }

    /// <summary>A name is like one of C#: a letter or underscore, then letters, digits, underscores.</summary>
    public static Refusal? OfName(string name)
    {
        if (name.Length > MaximumNameLength)
        {
            return Refusal.NameTooLong;
        }

        for (var i = 0; i < name.Length; i++)
        {
            if (!(char.IsLetter(name[i]) || name[i] == '_' || (i > 0 && char.IsLetterOrDigit(name[i]))))
            {
                return Refusal.BadName(name);
            }
        }

        return name.Length == 0 ? Refusal.BadName(name) : null;
    }

    public void CountKey(string name, string key)
    {
        bytes += 2L * key.Length;
        if (key.Length > MaximumKeyLength)
        {
            Refusal ??= Refusal.KeyTooLarge;
        }
        else if (key.AsSpan().ContainsAny(ForbiddenInKeys))
        {
            Refusal ??= Refusal.OutOfRange(name);
        }
    }

    /// <summary>Counts a stored value; the size of a row is defined by the service, not by its JSON.</summary>
    public void Count(string name, Refusal? nameRefusal, long valueBytes)
    {
        Refusal ??= nameRefusal;
        properties++;
        bytes += 8 + (2L * name.Length) + valueBytes;
    }

    public void CountSized(string name, Refusal? nameRefusal, long valueBytes)
    {
        Count(name, nameRefusal, 4 + valueBytes);
        if (valueBytes > MaximumValueBytes)
        {
            Refusal ??= Refusal.ValueTooLarge;
        }
    }

    public void CountInstant(string name, Refusal? nameRefusal, DateTime utc)
    {
        Count(name, nameRefusal, 8);
        if (utc.Year < EarliestYear)
        {
            Refusal ??= Refusal.OutOfRange(name);
        }
    }

    public readonly Refusal? Verdict() =>
        Refusal ?? (properties > MaximumProperties ? Refusal.TooManyProperties : bytes + 4 > MaximumBytes ? Refusal.TooLarge : null);
}
