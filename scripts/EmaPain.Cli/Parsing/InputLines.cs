using System.Text;
using System.Text.Json;

namespace EmaPain.Cli.Parsing;

/// <summary>Lines that LF ends and nothing else: texts may hold carriage returns and other line breaks of Unicode.</summary>
internal static class InputLines
{
    /// <summary>One by one, as they come; a final LF starts no new line.</summary>
    public static IEnumerable<string> Of(Stream input)
    {
        using var reader = new StreamReader(input, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        var line = new StringBuilder();
        for (var next = reader.Read(); next >= 0; next = reader.Read())
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
        if (!line.StartsWith('{'))
        {
            return line;
        }

        try
        {
            using var json = JsonDocument.Parse(line);
            return json.RootElement.ValueKind == JsonValueKind.Object
                && json.RootElement.TryGetProperty("text", out var text)
                && text.ValueKind == JsonValueKind.String
                ? text.GetString()!
                : line;
        }
        catch (Exception noJson) when (noJson is JsonException or InvalidOperationException)
        {
            // Half a surrogate pair counts as no JSON, too.
            return line;
        }
    }
}
