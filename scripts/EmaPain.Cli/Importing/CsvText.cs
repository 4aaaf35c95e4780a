using System.Text;
using System.Text.Unicode;

namespace EmaPain.Cli.Importing;

/// <summary>The text of a CSV file, which has to be UTF-8: a wrong guess would change names and phones without a sound.</summary>
internal static class CsvText
{
    private const string Remedy = "Save it as 'CSV UTF-8 (comma delimited)' and try again.";
    private static readonly byte[] Utf8Mark = [0xEF, 0xBB, 0xBF];
    private static readonly byte[] ZipMark = "PK\u0003\u0004"u8.ToArray();

    /// <exception cref="CouldNotRunException">The bytes are no UTF-8; the message names what they seem to be.</exception>
    public static string Of(string file, ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith(ZipMark))
        {
            throw new CouldNotRunException($"{file} is a workbook and no CSV file. {Remedy}");
        }

        var text = bytes.StartsWith(Utf8Mark) ? bytes[Utf8Mark.Length..] : bytes;
        if (IsUtf16(bytes))
        {
            throw new CouldNotRunException($"{file} is UTF-16 ('Unicode text'), not UTF-8. {Remedy}");
        }

        return Utf8.IsValid(text)
            ? Encoding.UTF8.GetString(text)
            : throw new CouldNotRunException($"{file} is not UTF-8 but probably Latin-1 or Windows-1252: see line {FirstBadLine(text)}. {Remedy}");
    }

    /// <summary>A mark of its byte order, or zero bytes as every second letter of plain text has them there.</summary>
    private static bool IsUtf16(ReadOnlySpan<byte> bytes) => bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] || bytes.Contains((byte)0);

    private static int FirstBadLine(ReadOnlySpan<byte> bytes)
    {
        var line = 1;
        foreach (var range in bytes.Split((byte)'\n'))
        {
            if (!Utf8.IsValid(bytes[range]))
            {
                break;
            }

            line++;
        }

        return line;
    }
}
