using System.Globalization;
using EmaPain.Oracle.Expected;

namespace EmaPain.Local.Reckoning;

/// <summary>Whether staff were asked on every day of a hold to see to it, and on no other.</summary>
internal static class HoldComparison
{
    public static IEnumerable<string> Of(ExpectedPerson person, Observation seen)
    {
        var found = seen.HoldTasks.Where(task => task.Participant == person.Id).Select(task => task.Raised).Order().ToList();
        if (!found.SequenceEqual(person.HoldTasks))
        {
            yield return $"participant {person.Id}, tasks about a hold: expected {Words(person.HoldTasks)}, found {Words(found)}";
        }
    }

    private static string Words(IReadOnlyList<DateTimeOffset> instants) =>
        instants.Count == 0 ? "none" : string.Join(", ", instants.Select(at => at.ToString("u", CultureInfo.InvariantCulture)));
}
