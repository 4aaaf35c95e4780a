using EmaPain.Oracle.Expected;

namespace EmaPain.Local.Reckoning;

/// <summary>Money, by participant, rule and cause, so that errors of two persons or two causes never cancel out.</summary>
internal static class CentComparison
{
    /// <returns>The sum of absolute differences in US cents.</returns>
    public static int Of(IReadOnlyList<ExpectedPerson> foretold, Observation seen, List<string> cases)
    {
        var expected = foretold.SelectMany(person => person.Entries.Select(entry => (person.Id, entry.Rule, entry.Cause, entry.Cents)));
        var found = seen.Entries.Select(entry => (Id: entry.Participant, entry.Rule, entry.Cause, entry.Cents));
        var off = 0;
        foreach (var ((id, rule, cause), due, paid) in Sums(expected, found))
        {
            if (due != paid)
            {
                off += Math.Abs(due - paid);
                cases.Add($"participant {id}, {rule} {cause}: expected {due} cents, found {paid}");
            }
        }

        return off;
    }

    private static IEnumerable<((string Id, string Rule, string Cause) Key, int Due, int Paid)> Sums(
        IEnumerable<(string Id, string Rule, string Cause, int Cents)> expected, IEnumerable<(string Id, string Rule, string Cause, int Cents)> found) =>
        from entry in expected.Select(one => (one.Id, one.Rule, one.Cause, Due: one.Cents, Paid: 0))
            .Concat(found.Select(one => (one.Id, one.Rule, one.Cause, Due: 0, Paid: one.Cents)))
        group entry by (entry.Id, entry.Rule, entry.Cause) into same
        orderby same.Key
        select (same.Key, same.Sum(one => one.Due), same.Sum(one => one.Paid));
}
