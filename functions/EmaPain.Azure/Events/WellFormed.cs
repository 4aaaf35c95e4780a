using System.Globalization;
using System.Text;

namespace EmaPain.Azure.Events;

/// <summary>
/// Makes a JSON text readable whose strings were cut inside a character. Half a surrogate pair, written out or escaped, would
/// make the whole body unreadable; here only that half becomes U+FFFD.
/// </summary>
internal static class WellFormed
{
    private const char Replacement = '\uFFFD';
    private const int EscapeLength = 6;

    public static string Of(string json)
    {
        var text = new StringBuilder(json.Length);
        for (var i = 0; i < json.Length;)
        {
            i += Take(json, i, text);
        }

        return text.ToString();
    }

    /// <summary>Copies what begins at <paramref name="at"/> and says how long it was.</summary>
    private static int Take(string json, int at, StringBuilder text)
    {
        var unit = UnitAt(json, at);
        if (!char.IsSurrogate(unit.Code))
        {
            text.Append(json, at, unit.Length);
            return unit.Length;
        }

        var next = UnitAt(json, at + unit.Length);
        if (char.IsSurrogatePair(unit.Code, next.Code) && unit.Length == next.Length)
        {
            text.Append(json, at, unit.Length + next.Length);
            return unit.Length + next.Length;
        }

        text.Append(Replacement);
        return unit.Length;
    }

    /// <summary>One UTF-16 unit, plain or as <c>\uXXXX</c>; another escape counts as one unit, so that <c>\\u</c> is none.</summary>
    private static (char Code, int Length) UnitAt(string json, int at)
    {
        if (at >= json.Length)
        {
            return ('\0', 0);
        }

        if (json[at] != '\\' || at + 1 >= json.Length)
        {
            return (json[at], 1);
        }

        return json[at + 1] == 'u' && at + EscapeLength <= json.Length
            && ushort.TryParse(json.AsSpan(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
                ? ((char)code, EscapeLength)
                : ('\\', char.IsSurrogate(json[at + 1]) ? 1 : 2);
    }
}
