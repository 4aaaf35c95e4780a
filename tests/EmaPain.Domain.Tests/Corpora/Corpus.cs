namespace EmaPain.Domain.Tests.Corpora;

/// <summary>
/// Files of texts as people send them. A line: the text (\n, \t and \\ escaped), a tab, how it has to be read.
/// A line that begins with "# " says what was asked.
/// </summary>
public static class Corpus
{
    /// <summary>The rows of a file, in its order.</summary>
    public static IReadOnlyList<(string Text, string Expected)> Rows(string file) =>
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, file))
            .Where(line => line.Length > 0 && !line.StartsWith("# ", StringComparison.Ordinal))
            .Select(line => line.Split('\t'))
            .Select(parts => (Unescape(parts[0]), parts[1]))];

    /// <summary>The files of a folder, by name.</summary>
    public static IEnumerable<string> Files(string folder) =>
        Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, folder), "*.tsv").Order(StringComparer.Ordinal);

    /// <summary>One failure that names every row that fails.</summary>
    public static void AssertEach(string file, Func<string, string, string?> complaint)
    {
        var complaints = Rows(file).Select(row => complaint(row.Text, row.Expected)).OfType<string>().ToList();
        Assert.True(complaints.Count == 0, $"{complaints.Count} rows of {file}:\n{string.Join('\n', complaints)}");
    }

    private static string Unescape(string written) => written
        .Replace(@"\\", "\u0001", StringComparison.Ordinal)
        .Replace(@"\n", "\n", StringComparison.Ordinal)
        .Replace(@"\t", "\t", StringComparison.Ordinal)
        .Replace('\u0001', '\\');
}
