using System.Globalization;
using EmaPain.Oracle.Expected;

namespace EmaPain.Local.Reckoning;

/// <summary>Answers, one by one.</summary>
internal static class AnswerComparison
{
    public static IEnumerable<string> Of(ExpectedPerson person, Observation seen)
    {
        var found = seen.Answers.Where(answer => answer.Participant == person.Id).ToList();
        foreach (var expected in person.Answers)
        {
            var here = found.FindAll(answer => answer.Occasion == expected.Occasion && answer.Item == expected.Item);
            found.RemoveAll(here.Contains);
            if (here is not [var only] || only.Value != expected.Value || only.Late != expected.Late)
            {
                yield return Case(person.Id, expected.Occasion, expected.Item, Words(expected.Value, expected.Late), here);
            }
        }

        foreach (var surplus in found)
        {
            yield return Case(person.Id, surplus.Occasion, surplus.Item, "nothing", [surplus]);
        }
    }

    /// <summary>Answers of people who are not in the cohort.</summary>
    public static IEnumerable<string> OfNobody(IReadOnlyList<ExpectedPerson> foretold, Observation seen)
    {
        var known = foretold.Select(person => person.Id).ToHashSet();
        return seen.Answers.Where(answer => !known.Contains(answer.Participant))
            .Select(answer => Case(answer.Participant, answer.Occasion, answer.Item, "nobody", [answer]));
    }

    private static string Case(string participant, string occasion, string item, string expected, IReadOnlyList<ObservedAnswer> here) =>
        $"participant {participant}, {occasion}, {item}: expected {expected}, found "
        + (here.Count == 0 ? "nothing" : string.Join(" and ", here.Select(answer => Words(answer.Value, answer.Late))));

    private static string Words(int? value, bool late) =>
        (value?.ToString(CultureInfo.InvariantCulture) ?? "no value") + (late ? " (late)" : "");
}
