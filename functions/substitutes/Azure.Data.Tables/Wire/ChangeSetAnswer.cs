#nullable enable
using System.Globalization;
using System.Text;

namespace Azure.Data.Tables.Wire;

/// <summary>Takes the multipart answer of a transaction apart: one response per action, or the one that failed.</summary>
internal static class ChangeSetAnswer
{
    private const string StatusLine = "HTTP/1.1 ";

    public static IReadOnlyList<Response> Read(Response response)
    {
        var parts = new List<Response>();
        var text = response.Content.ToString();
        for (var start = text.IndexOf(StatusLine, StringComparison.Ordinal); start >= 0;)
        {
            parts.Add(ReadPart(text, ref start));
        }

        if (parts.Find(part => part.Status >= 400) is { } failed)
        {
            throw new TableTransactionFailedException(new RequestFailedException(failed, null, ODataErrorParser.Instance));
        }

        return parts;
    }

    /// <summary>Reads a status line, headers and a body up to the next boundary, and moves on to the next status line.</summary>
    private static PartResponse ReadPart(string text, ref int start)
    {
        var status = NextLine(text, ref start)[StatusLine.Length..];
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        for (var line = NextLine(text, ref start); line.Length > 0; line = NextLine(text, ref start))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0)
            {
                headers[line[..colon]] = line[(colon + 1)..].Trim();
            }
        }

        var body = new StringBuilder();
        while (start < text.Length)
        {
            var line = NextLine(text, ref start);
            if (line.StartsWith("--", StringComparison.Ordinal))
            {
                break;
            }

            body.Append(line);
        }

        start = text.IndexOf(StatusLine, start, StringComparison.Ordinal);
        var code = int.Parse(status.AsSpan(0, 3), NumberStyles.None, CultureInfo.InvariantCulture);
        return new PartResponse(code, status.Length > 4 ? status[4..] : string.Empty, headers, Encoding.UTF8.GetBytes(body.ToString()));
    }

    private static string NextLine(string text, ref int start)
    {
        var end = text.IndexOf('\n', start);
        var line = end < 0 ? text[start..] : text[start..end];
        start = end < 0 ? text.Length : end + 1;
        return line.TrimEnd('\r');
    }
}
