using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace EmaPain.Cli.Parsing;

/// <summary>Lines that LF ends and nothing else: texts may hold carriage returns and other line breaks of Unicode.</summary>
internal static partial class InputLines
{
    private const char ByteOrderMark = '\uFEFF';

    /// <summary>One by one, as they come; a final LF starts no new line.</summary>
    public static IEnumerable<string> Of(Stream input)
    {
        using var reader = new StreamReader(input, Encoding.UTF8, detectEncodingFromByteOrderMarks: false);
        var line = new StringBuilder();
        var next = reader.Read();
        for (next = next == ByteOrderMark ? reader.Read() : next; next >= 0; next = reader.Read())
        {
            if (next != '\n')
            {
                line.Append((char)next);
                continue;
            }

            yield return line.ToString();
            line.Clear();
        }

        if (line.Length > 0)
        {
            yield return line.ToString();
        }
    }

    /// <summary>The text that a line means: its own, or the string <c>text</c> of a JSON object.</summary>
    public static string TextOf(string line)
    {
        if (!line.AsSpan().TrimStart(" \t\r").StartsWith('{'))
        {
            return line;
        }

        try
        {
            using var json = JsonDocument.Parse(HalfCharacter().Replace(line, @"\ufffd"));
            return json.RootElement.TryGetProperty("text", out var text) && text.ValueKind == JsonValueKind.String ? text.GetString()! : line;
        }
        catch (JsonException)
        {
            return line;
        }
    }

    /// <summary>The escape of one half of a pair of surrogates; a phone that cuts a text may leave such a half, which no text can hold.</summary>
    [GeneratedRegex(@"(?<=(?<!\\)(?:\\\\)*)(?:\\u[dD][89abAB][0-9a-fA-F]{2}(?!\\u[dD][c-fC-F])|(?<!\\u[dD][89abAB][0-9a-fA-F]{2})\\u[dD][c-fC-F][0-9a-fA-F]{2})")]
    private static partial Regex HalfCharacter();
}
