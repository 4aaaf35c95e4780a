namespace EmaPain.Domain.Studies.Reading;

/// <summary>Finds the known name that a misspelt one most likely meant.</summary>
internal static class NearestName
{
    /// <summary>The nearest known name, or none where all are farther away than half of the written name.</summary>
    public static string? To(string written, IEnumerable<string> known)
    {
        var nearest = known
            .Select(name => (Name: name, Steps: Steps(Folded(written), Folded(name))))
            .OrderBy(candidate => candidate.Steps)
            .ThenBy(candidate => candidate.Name, StringComparer.Ordinal)
            .FirstOrDefault();
        return nearest.Name is not null && nearest.Steps <= Math.Max(1, written.Length / 2) ? nearest.Name : null;
    }

    private static string Folded(string name) => name.ToLowerInvariant().Replace("-", string.Empty, StringComparison.Ordinal)
        .Replace("_", string.Empty, StringComparison.Ordinal);

    /// <summary>Letters to insert, delete or replace (Levenshtein).</summary>
    private static int Steps(string from, string to)
    {
        var row = Enumerable.Range(0, to.Length + 1).ToArray();
        for (var i = 1; i <= from.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= to.Length; j++)
            {
                var replaced = diagonal + (from[i - 1] == to[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}
