using EmaPain.Oracle.Expected;

namespace EmaPain.Local.Reckoning;

/// <summary>Alerts by participant, rule, level and occasion. What the system withdrew itself counts as not raised.</summary>
internal static class AlertComparison
{
    public static void Compare(ExpectedPerson person, Observation seen, List<string> missed, List<string> surplus)
    {
        var found = seen.Alerts.Where(alert => alert.Participant == person.Id && alert.Status != "withdrawn").ToList();
        foreach (var expected in person.Alerts)
        {
            var here = found.Find(alert =>
                alert.Rule == expected.Rule && alert.Level == expected.Level && alert.Occasion == expected.Occasion);
            if (here is null)
            {
                missed.Add($"{Name(person.Id, expected.Rule, expected.Level, expected.Occasion)}: expected, found nothing");
                continue;
            }

            found.Remove(here);
            if (expected.IsMailed && here.Mailed == 0)
            {
                missed.Add($"{Name(person.Id, expected.Rule, expected.Level, expected.Occasion)}: raised, mailed to nobody");
            }
        }

        surplus.AddRange(found.Select(alert => $"{Name(person.Id, alert.Rule, alert.Level, alert.Occasion)}: found, nothing asks for it"));
    }

    private static string Name(string participant, string rule, string level, string? occasion) =>
        $"participant {participant}, {rule} ({level}) {(occasion is null ? "on a text" : $"at {occasion}")}";
}
