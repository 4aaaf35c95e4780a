using System.Text.Json;
using EmaPain.Local.Reckoning;

namespace EmaPain.EndToEnd.Tests.Reckoning;

public sealed class SummaryTests
{
    private static readonly TrialResult Clean = TrialReckoning.Reckon(Faithful.Plan, Faithful.Observation, 12.345, new StorageCost(4.6, 7.5));

    [Fact]
    public void The_last_line_of_each_study_is_json_with_the_agreed_properties_in_order()
    {
        var lines = Written(Clean, Clean with { Study = "other" });

        using var last = JsonDocument.Parse(lines[^2]);
        Assert.Equal(
            ["study", "participants", "seed", "seconds", "repliesLost", "textsDoubled", "centsOff", "alertsMissed", "alertsFalse"],
            last.RootElement.EnumerateObject().Select(property => property.Name));
        Assert.Equal("mission-reconnect", last.RootElement.GetProperty("study").GetString());
        Assert.Equal(20, last.RootElement.GetProperty("participants").GetInt32());
        Assert.StartsWith("""{"study":"other",""", lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_clean_trial_shows_the_line_of_zeros_and_the_counts_of_storage()
    {
        var lines = Written(Clean);

        Assert.Contains("replies lost 0, texts doubled 0, cents off 0, alerts missed 0", lines);
        Assert.Contains("table operations: 4.6 per reply, 7.5 per prompt", lines);
    }

    [Fact]
    public void Weeks_count_what_became_of_every_planned_occasion()
    {
        Assert.Equal(["baseline", "week-1", "week-2", "week-3", "week-4", "week-5", "week-6", "week-7", "week-8", "week-16"], Clean.Weeks.Select(week => week.Occasion));
        Assert.All(Clean.Weeks, week =>
            Assert.Equal(week.Planned, week.AnsweredInWindow + week.Late + week.MissedByReason.Values.Sum()));
    }

    [Fact]
    public void Every_case_is_named_before_the_counts()
    {
        var seen = Faithful.Observation;
        var result = TrialReckoning.Reckon(Faithful.Plan, seen with { Answers = [.. seen.Answers.Skip(1)] }, 1, null);

        var lines = Written(result);

        Assert.Contains(lines, line => line.StartsWith("  replies lost: participant p001, baseline, PST.pain: expected", StringComparison.Ordinal));
        Assert.Contains("replies lost 1, texts doubled 0, cents off 0, alerts missed 0", lines);
    }

    private static string[] Written(params TrialResult[] results)
    {
        using var writer = new StringWriter();
        Summary.Write(writer, results);
        return writer.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);
    }
}
