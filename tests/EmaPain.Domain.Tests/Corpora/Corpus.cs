namespace EmaPain.Domain.Tests.Corpora;

/// <summary>
/// Files of texts as people send them. A line: the text (\n, \t and \\ escaped), a tab, how it has to be read.
/// A line that begins with "# " says what was asked.
/// </summary>
public static class Corpus
{
    public static TheoryData<string, string> Lines(string file)
    {
        var rows = new TheoryData<string, string>();
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, file)))
        {
            if (line.Length > 0 && !line.StartsWith("# ", StringComparison.Ordinal))
            {
                var parts = line.Split('\t');
                rows.Add(Unescape(parts[0]), parts[1]);
            }
        }

        return rows;
    }

    private static string Unescape(string written) => written
        .Replace(@"\\", "\u0001", StringComparison.Ordinal)
        .Replace(@"\n", "\n", StringComparison.Ordinal)
        .Replace(@"\t", "\t", StringComparison.Ordinal)
        .Replace('\u0001', '\\');
}
