using System.Globalization;
using System.Text;

namespace EmaPain.Domain.Replies.Wording;

/// <summary>Writes a text in the plain letters, digits and marks that word lists use: lower case, no accents, one kind of digit, quote and dash.</summary>
public static class Folding
{
    private const string FromLatin = "àáâãäåāăąçćĉċčďđèéêëēĕėęěĝğġģĥħìíîïĩīĭįıĵķĺļľŀłñńņňòóôõöøōŏőŕŗřśŝşšţťŧùúûüũūŭůűųŵýÿŷźżžаеорсхуікмт";
    private const string ToLatin = "aaaaaaaaacccccddeeeeeeeeegggghhiiiiiiiiijklllllnnnnooooooooorrrsssstttuuuuuuuuuuwyyyzzzaeopcxyikmt";
    private const int KeycapTen = 0x1F51F;

    private static readonly Dictionary<int, char> Plain = FromLatin.Zip(ToLatin).ToDictionary(pair => (int)pair.First, pair => pair.Second);

    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            Append(folded, rune);
        }

        ReadLetterOAsZero(folded);
        return folded.ToString();
    }

    private static void Append(StringBuilder folded, Rune rune)
    {
        if (rune.IsAscii)
        {
            folded.Append(Ascii((char)rune.Value));
        }
        else if (Plain.TryGetValue(Rune.ToLowerInvariant(rune).Value, out var plain))
        {
            folded.Append(plain);
        }
        else if (rune.Value is >= 0xFF01 and <= 0xFF5E)
        {
            folded.Append(Ascii((char)(rune.Value - 0xFEE0)));
        }
        else if (rune.Value is >= 0x1D400 and <= 0x1D6A3)
        {
            folded.Append((char)('a' + ((rune.Value - 0x1D400) % 26)));
        }
        else
        {
            folded.Append(Other(rune));
        }
    }

    private static char Ascii(char c) => c switch
    {
        '\r' or '\v' or '\f' => '\n',
        '`' => '\'',
        < ' ' and not '\n' => ' ',
        _ => char.ToLowerInvariant(c),
    };

    private static string Other(Rune rune) => rune.Value switch
    {
        KeycapTen => " 10 ",
        0x201C or 0x201D or 0x201E or 0x201F or 0xAB or 0xBB or 0x2033 => "\"",
        0x2018 or 0x2019 or 0x201A or 0x201B or 0x2032 or 0xB4 or 0x2BC => "'",
        >= 0x2010 and <= 0x2015 or 0x2212 or 0xFE63 => "-",
        0x2026 => "...",
        0x2044 or 0x2215 => "/",
        0x3001 or 0x60C => ",",
        0x2028 or 0x2029 or 0x85 => "\n",
        0x2248 or 0x223C => "~",
        0x2264 => "<",
        0x2265 => ">",
        0xA3 or 0x20AC => "$",
        0xBA => "o",
        0xAA => "a",
        0xDF => "ss",
        0xAD or 0x20E3 or (>= 0x200B and <= 0x200F) or 0x2060 or 0xFEFF or (>= 0xFE00 and <= 0xFE0F) => "",
        _ => ByCategory(rune),
    };

    private static string ByCategory(Rune rune)
    {
        switch (Rune.GetUnicodeCategory(rune))
        {
            case UnicodeCategory.DecimalDigitNumber:
                return ((int)Rune.GetNumericValue(rune)).ToString(CultureInfo.InvariantCulture);
            case UnicodeCategory.OtherNumber or UnicodeCategory.LetterNumber:
                var value = Rune.GetNumericValue(rune);
                return value is >= 0 and <= 100 && value == Math.Floor(value)
                    ? string.Create(CultureInfo.InvariantCulture, $" {(int)value} ")
                    : " half ";
            case UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark:
                return "";
            case var category when category <= UnicodeCategory.OtherLetter:
                return Rune.ToLowerInvariant(rune).ToString();
            default:
                return " ";
        }
    }

    /// <summary>A thumb that hits O for 0 writes "1o".</summary>
    private static void ReadLetterOAsZero(StringBuilder folded)
    {
        for (var i = 1; i < folded.Length; i++)
        {
            if (folded[i] == 'o' && folded[i - 1] == '1'
                && (i < 2 || !char.IsLetterOrDigit(folded[i - 2]))
                && (i + 1 == folded.Length || !char.IsLetterOrDigit(folded[i + 1])))
            {
                folded[i] = '0';
            }
        }
    }
}
