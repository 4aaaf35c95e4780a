namespace EmaPain.Local.Carrier.Phones;

/// <summary>How many segments a text takes: GSM 03.38 holds 160 septets (153 each when split), UCS-2 70 units (67 each).</summary>
public static class TextSegments
{
    private const string Basic =
        "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
        + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

    private const string Escaped = "\f^{}\\[~]|€";

    /// <summary>At least 1, also for an empty text.</summary>
    public static int Count(string text) => IsGsm(text) ? Fill(text, 160, 153, GsmWidth) : Fill(text, 70, 67, UnitsAt);

    /// <summary>Whether every character is in the GSM alphabet or its extension.</summary>
    public static bool IsGsm(string text) => text.All(letter => Basic.Contains(letter) || Escaped.Contains(letter));

    private static int GsmWidth(string text, int place) => Escaped.Contains(text[place]) ? 2 : 1;

    private static int UnitsAt(string text, int place) =>
        char.IsHighSurrogate(text[place]) && place + 1 < text.Length && char.IsLowSurrogate(text[place + 1]) ? 2
        : char.IsLowSurrogate(text[place]) && place > 0 && char.IsHighSurrogate(text[place - 1]) ? 0
        : 1;

    /// <summary>A character of two places is never split between segments.</summary>
    private static int Fill(string text, int alone, int together, Func<string, int, int> width)
    {
        var widths = Enumerable.Range(0, text.Length).Select(place => width(text, place)).ToList();
        if (widths.Sum() <= alone)
        {
            return 1;
        }

        var (segments, used) = (1, 0);
        foreach (var next in widths)
        {
            (segments, used) = used + next <= together ? (segments, used + next) : (segments + 1, next);
        }

        return segments;
    }
}
