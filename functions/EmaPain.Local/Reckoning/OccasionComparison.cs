using EmaPain.Oracle.Expected;

namespace EmaPain.Local.Reckoning;

/// <summary>Planned instants, how occasions ended and why something is missing. Assessments may be recorded before they are planned.</summary>
internal static class OccasionComparison
{
    public static IEnumerable<string> Of(ExpectedPerson person, Observation seen)
    {
        var found = seen.Occasions.Where(occasion => occasion.Participant == person.Id).ToDictionary(occasion => occasion.Occasion);
        foreach (var expected in person.Occasions)
        {
            var name = $"participant {person.Id}, {expected.Id}";
            if (!found.TryGetValue(expected.Id, out var here))
            {
                yield return $"{name}: expected on {expected.Planned:u}, found nothing";
                continue;
            }

            if (here.Kind == "texts" && here.PlannedUtc != expected.Planned)
            {
                yield return $"{name}: expected on {expected.Planned:u}, found {here.PlannedUtc:u}";
            }

            var (status, seenStatus) = (Words($"{expected.Status}", expected.Reason), Words(here.Status, here.MissingReason));
            if (!string.Equals(status, seenStatus, StringComparison.OrdinalIgnoreCase))
            {
                yield return $"{name}: expected {status}, found {seenStatus}";
            }
        }
    }

    private static string Words(string status, string? reason) => reason is null ? status : $"{status} ({reason})";
}
