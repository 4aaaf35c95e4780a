using System.Globalization;
using EmaPain.Oracle.Expected;

namespace EmaPain.Local.Reckoning;

/// <summary>Alerts by participant, rule, level and occasion, and what became of each.</summary>
internal static class AlertComparison
{
    public static void Compare(ExpectedPerson person, Observation seen, List<string> missed, List<string> surplus)
    {
        var name = $"participant {person.Id}";
        var found = seen.Alerts.Where(alert => alert.Participant == person.Id).ToList();
        foreach (var expected in person.Alerts)
        {
            var same = found.FindAll(alert => alert.Rule == expected.Rule && alert.Level == expected.Level && alert.Occasion == expected.Occasion);
            var (due, title) = (Words(expected), $"{name}, {Title(expected.Rule, expected.Level, expected.Occasion)}");
            if ((same.Find(alert => Words(alert) == due) ?? same.FirstOrDefault()) is not { } here)
            {
                missed.Add($"{title}: expected, found nothing");
                continue;
            }

            found.Remove(here);
            if (Words(here) != due)
            {
                missed.Add($"{title}: expected {due}, found {Words(here)}");
            }
        }

        CompareAdverseEvents(person, name, seen, missed, surplus);
        surplus.AddRange(found.Select(alert => $"{name}, {Title(alert.Rule, alert.Level, alert.Occasion)}: found, nothing asks for it"));
    }

    /// <summary>Staff of a cohort end alerts as possible adverse events, each of which is on record.</summary>
    private static void CompareAdverseEvents(ExpectedPerson person, string name, Observation seen, List<string> missed, List<string> surplus)
    {
        var expected = person.Alerts.Select(alert => alert.Closed).OfType<DateTimeOffset>().Order().ToList();
        var found = seen.AdverseEvents.Where(one => one.Participant == person.Id).Select(one => one.Recorded).Order().ToList();
        if (!expected.Select(at => (DateTimeOffset?)at).SequenceEqual(found))
        {
            (found.Count > expected.Count ? surplus : missed).Add($"{name}, adverse events of alerts: expected {expected.Count}, found {found.Count}, or at another time");
        }
    }

    private static string Title(string rule, string level, string? occasion) => $"{rule} ({level}) {(occasion is null ? "on a text" : $"at {occasion}")}";

    private static string Words(ExpectedAlert one) => Words(one.Raised, one.Status, one.Step, one.Mails, one.Acknowledged, one.Contacted, one.Closed);

    private static string Words(ObservedAlert one) => Words(one.Raised, one.Status, one.Step, one.Mailed, one.Acknowledged, one.Contacted, one.Closed);

    private static string Words(
        DateTimeOffset? raised, string status, int step, int mails, DateTimeOffset? acknowledged, DateTimeOffset? contacted, DateTimeOffset? closed) => string.Create(
        CultureInfo.InvariantCulture,
        $"raised {raised:u}, {status}, step {step}, {mails} mails, acknowledged {When(acknowledged)}, contacted {When(contacted)}, closed {When(closed)}");

    private static string When(DateTimeOffset? at) => at?.ToString("u", CultureInfo.InvariantCulture) ?? "never";
}
