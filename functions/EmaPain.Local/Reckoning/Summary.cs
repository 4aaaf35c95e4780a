using System.Globalization;

namespace EmaPain.Local.Reckoning;

/// <summary>Writes what became of the trial, for people; the lines for programs come last.</summary>
public static class Summary
{
    private const int MostCases = 20;

    /// <summary>All studies, then one line of JSON per study in the same order.</summary>
    public static void Write(TextWriter writer, IReadOnlyList<TrialResult> results)
    {
        foreach (var result in results)
        {
            Write(writer, result);
        }

        foreach (var result in results)
        {
            writer.WriteLine(result.ToJsonLine());
        }
    }

    private static void Write(TextWriter writer, TrialResult result)
    {
        writer.WriteLine($"{result.Study}: {result.Participants} participants{(result.Others > 0 ? $" and {result.Others} of other roles" : "")}, seed {result.Seed}");
        writer.WriteLine();
        writer.WriteLine($"{"occasion",-12}{"planned",9}{"sent",9}{"delivered",11}{"in window",11}{"late",6}  missed, by reason");
        foreach (var week in result.Weeks)
        {
            var missed = string.Join(", ", week.MissedByReason.Select(reason => $"{reason.Key} {reason.Value}"));
            writer.WriteLine(
                $"{week.Occasion,-12}{week.Planned,9}{week.Sent,9}{week.Delivered,11}{week.AnsweredInWindow,11}{week.Late,6}  {missed}".TrimEnd());
        }

        writer.WriteLine();
        writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"credited ${result.Cents / 100}.{result.Cents % 100:00}, alerts {result.Alerts}, emails {result.Emails}"));
        if (result.Storage is { } storage)
        {
            writer.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"table operations: {storage.PerReply:0.0} per reply, {storage.PerPrompt:0.0} per prompt"));
        }

        Write(writer, result.Findings);
        writer.WriteLine();
    }

    private static void Write(TextWriter writer, Findings findings)
    {
        WriteCases(writer, "replies lost", findings.RepliesLost);
        WriteCases(writer, "texts doubled", findings.TextsDoubled);
        WriteCases(writer, "cents off", findings.CentsCases);
        WriteCases(writer, "alerts missed", findings.AlertsMissed);
        WriteCases(writer, "alerts false", findings.AlertsFalse);
        WriteCases(writer, "also different", findings.Notes);
        writer.WriteLine(
            $"replies lost {findings.RepliesLost.Count}, texts doubled {findings.TextsDoubled.Count}, "
            + $"cents off {findings.CentsOff}, alerts missed {findings.AlertsMissed.Count}");
    }

    private static void WriteCases(TextWriter writer, string title, IReadOnlyList<string> cases)
    {
        foreach (var one in cases.Take(MostCases))
        {
            writer.WriteLine($"  {title}: {one}");
        }

        if (cases.Count > MostCases)
        {
            writer.WriteLine($"  {title}: and {cases.Count - MostCases} more");
        }
    }
}
