using System.Collections.Frozen;

namespace EmaPain.Domain.Studies.Texts;

/// <summary>How many segments a carrier makes of a text (3GPP TS 23.038 and 23.040).</summary>
public static class SegmentCount
{
    private const int SeptetsAlone = 160;
    private const int SeptetsInARow = 153;
    private const int UnitsAlone = 70;
    private const int UnitsInARow = 67;

    private static readonly FrozenSet<char> Basic =
        ("@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
        + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà").ToFrozenSet();

    /// <summary>Characters of the extension table: two septets each.</summary>
    private static readonly FrozenSet<char> Extended = "\f^{}\\[~]|€".ToFrozenSet();

    /// <summary>The number of segments, 1 and up: GSM-7 where every character allows it, else UCS-2.</summary>
    public static int Of(string text) => Array.TrueForAll(text.ToCharArray(), IsGsm7)
        ? Split(text.Select(letter => Extended.Contains(letter) ? 2 : 1), SeptetsAlone, SeptetsInARow)
        : Split(text.EnumerateRunes().Select(rune => rune.Utf16SequenceLength), UnitsAlone, UnitsInARow);

    /// <summary>What it fills of its segments: septets in GSM-7, else units of UTF-16.</summary>
    public static int LengthOf(string text) => OutsideGsm7(text).Length == 0 ? text.Sum(letter => Extended.Contains(letter) ? 2 : 1) : text.Length;

    /// <summary>The characters that force the whole text into UCS-2, each once.</summary>
    public static string OutsideGsm7(string text) => string.Concat(text.Where(letter => !IsGsm7(letter)).Distinct());

    private static bool IsGsm7(char letter) => Basic.Contains(letter) || Extended.Contains(letter);

    /// <summary>Fills segments one after another; what takes two places is never cut in half.</summary>
    private static int Split(IEnumerable<int> sizes, int alone, int inARow)
    {
        var (total, segments, filled) = (0, 1, 0);
        foreach (var size in sizes)
        {
            total += size;
            filled += size;
            if (filled > inARow)
            {
                segments++;
                filled = size;
            }
        }

        return total <= alone ? 1 : segments;
    }
}
