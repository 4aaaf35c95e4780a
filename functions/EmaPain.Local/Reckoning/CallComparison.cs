using EmaPain.Oracle.Expected;
using EmaPain.Oracle.Truths;

namespace EmaPain.Local.Reckoning;

/// <summary>Mails and texts about alerts, by recipient, minute and way: none of them names a participant.</summary>
internal static class CallComparison
{
    public static void Compare(IEnumerable<ExpectedCall> foretold, CohortTruth truth, Observation seen, List<string> missed, List<string> surplus)
    {
        var expected = foretold.GroupBy(call => (call.To, call.At, call.IsByOtherWay)).ToDictionary(same => same.Key, same => same.Count());
        var found = seen.Calls.Where(call => truth.Staff.Any(member => member.Address == call.To || member.Phone == call.To))
            .GroupBy(call => (call.To, call.At, call.IsByOtherWay)).ToDictionary(same => same.Key, same => same.Count());
        foreach (var call in expected.Keys.Union(found.Keys).Order())
        {
            var (due, made) = (expected.GetValueOrDefault(call), found.GetValueOrDefault(call));
            if (due != made)
            {
                var way = call.IsByOtherWay ? ", the second way" : "";
                (made < due ? missed : surplus).Add($"calls to {NameOf(truth, call.To)} at {call.At:u}{way}: expected {due}, found {made}");
            }
        }
    }

    private static string NameOf(CohortTruth truth, string to) => truth.Staff.FirstOrDefault(member => member.Address == to) is { } mailed
        ? mailed.Id
        : $"{truth.Staff.First(member => member.Phone == to).Id} by text";
}
