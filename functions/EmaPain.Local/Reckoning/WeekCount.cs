namespace EmaPain.Local.Reckoning;

/// <summary>What became of one occasion over all participants.</summary>
public sealed record WeekCount(
    string Occasion, int Planned, int Sent, int Delivered, int AnsweredInWindow, int Late, IReadOnlyDictionary<string, int> MissedByReason)
{
    /// <summary>All occasions that are asked by text, in the order of the study file.</summary>
    public static IReadOnlyList<WeekCount> Of(Observation seen, IEnumerable<string> order)
    {
        var rows = seen.Occasions.Where(occasion => occasion.Kind == "texts").ToLookup(occasion => occasion.Occasion);
        return [.. order.Where(rows.Contains).Select(id => Of(id, [.. rows[id]]))];
    }

    private static WeekCount Of(string id, IReadOnlyList<ObservedOccasion> rows) => new(
        id,
        rows.Count,
        rows.Count(row => row.SentUtc is not null),
        rows.Count(row => row.Delivery == "delivered"),
        rows.Count(row => row is { Status: "completed", MissingReason: null }),
        rows.Count(row => row.MissingReason == "late"),
        rows.Where(row => row.MissingReason is not null and not "late")
            .GroupBy(row => row.MissingReason!)
            .OrderBy(same => same.Key, StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => same.Count()));
}
