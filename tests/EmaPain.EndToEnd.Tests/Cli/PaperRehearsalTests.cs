using System.Text.Json.Nodes;

namespace EmaPain.EndToEnd.Tests.Cli;

/// <summary>
/// The newest version of each study, rehearsed against what its paper says (facts/domain.md section 4): when whom is asked, how many sessions
/// and calls, which scores, and how much money. Written down from the papers' table, not from the study files.
/// </summary>
public sealed class PaperRehearsalTests : IDisposable
{
    private const string FirstDay = "2026-03-02";
    private readonly string folder = Directory.CreateTempSubdirectory("emapain-rehearsal").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    /// <summary>Study, arm, and the day of each first question.</summary>
    public static TheoryData<string, string?, string[]> Schedules => new()
    {
        { "mission-reconnect", "mission-reconnect", MissionReconnect },
        { "mission-reconnect", "wait-list", MissionReconnect },
        { "weekly-pst-peg", null, ["week-1 03-09", "week-2 03-16", "week-3 03-23", "week-4 03-30", "week-5 04-06", "week-6 04-13", "week-7 04-20", "week-8 04-27"] },
        { "lamp", "group-mbi", ["baseline 03-02", "week-10 05-11", "month-6 09-02", "month-12 03-02"] },
        { "lamp", "usual-care", ["baseline 03-02", "week-10 05-11", "month-6 09-02", "month-12 03-02"] },
        { "resolve", "health-coach", ["baseline 03-02", "month-3 06-02", "month-6 09-02", "month-12 03-02"] },
        { "resolve", "usual-care", ["baseline 03-02", "month-3 06-02", "month-6 09-02", "month-12 03-02"] },
        { "partners4pain", "partners4pain", ["baseline 03-02", "month-2 05-02", "month-4 07-02", "month-6 09-02"] },
        { "partners4pain", "keys-to-wellbeing", ["baseline 03-02", "month-2 05-02", "month-4 07-02", "month-6 09-02"] },
        { "imppress", null, ["baseline 03-02", "month-4 07-02"] },
    };

    /// <summary>Ten ratings, none in weeks 9 to 15, and the invitations to four assessments.</summary>
    private static string[] MissionReconnect =>
    [
        "baseline 03-02", "assessment-baseline 03-02", "week-1 03-09", "week-2 03-16", "week-3 03-23", "week-4 03-30", "assessment-week-4 03-30",
        "week-5 04-06", "week-6 04-13", "week-7 04-20", "week-8 04-27", "assessment-week-8 04-27", "week-16 06-22", "assessment-week-16 06-22",
    ];

    [Theory]
    [MemberData(nameof(Schedules))]
    public async Task Questions_come_on_the_days_of_the_paper(string study, string? arm, string[] days)
    {
        var asked = (await RehearseAsync(study, arm, [])).Where(seen => (string?)seen["purpose"] == "prompt" && (string?)seen["occasion"] != "screening")
            .DistinctBy(seen => (string)seen["occasion"]!)
            .Select(seen => $"{seen["occasion"]} {((string)seen["local"]!)[5..10]}");
        Assert.Equal(days, asked);
    }

    /// <summary>Study, arm, the beginning of an occasion's name, how many, and when the last is over at the earliest.</summary>
    [Theory]
    [InlineData("mission-reconnect", "wait-list", "assessment-", 4)]
    [InlineData("lamp", "group-mbi", "session-", 9)]
    [InlineData("lamp", "group-mbi", "call-", 0)]
    [InlineData("lamp", "self-paced-mbi", "call-", 3)]
    [InlineData("lamp", "self-paced-mbi", "session-", 0)]
    [InlineData("lamp", "usual-care", "call-", 0)]
    [InlineData("resolve", "health-coach", "coach-session-", 8)]
    [InlineData("resolve", "paintrainer", "coach-session-", 0)]
    [InlineData("partners4pain", "partners4pain", "session-", 9)]
    [InlineData("partners4pain", "keys-to-wellbeing", "session-", 9)]
    [InlineData("partners4pain", "partners4pain", "assessment-", 3)]
    [InlineData("imppress", null, "peer-contact-", 8)]
    [InlineData("imppress", null, "assessment-", 2)]
    public async Task Visits_calls_and_sessions_are_as_many_as_the_paper_says_and_end_with_a_reason(string study, string? arm, string name, int count)
    {
        var ended = (await RehearseAsync(study, arm, ["2026-03-02T09:30 #record session first 2026-03-16", "2026-03-02T09:31 #record session last 2026-05-11"]))
            .Where(seen => (string)seen["kind"]! == "missed" && ((string?)seen["occasion"])?.StartsWith(name, StringComparison.Ordinal) == true).ToList();
        Assert.Equal(count, ended.Count);
        Assert.All(ended, seen => Assert.Equal("no_response", (string)seen["reason"]!));
    }

    /// <summary>The two months are after the programme's end.</summary>
    [Fact]
    public async Task Partners4Pain_asks_after_the_last_session_where_that_is_later_than_two_months()
    {
        var asked = (await RehearseAsync("partners4pain", "partners4pain", ["2026-03-02T09:30 #record session first 2026-03-16", "2026-03-02T09:31 #record session last 2026-05-18"]))
            .First(seen => (string?)seen["purpose"] == "prompt" && (string?)seen["occasion"] == "month-2");
        Assert.StartsWith("2026-05-19", (string)asked["local"]!, StringComparison.Ordinal);
    }

    /// <summary>Study, what is answered at the baseline, and the scores: PEG and BPI are means, PHQ-2 and GAD-2 sums, PST has none.</summary>
    [Theory]
    [InlineData("mission-reconnect", "wait-list", "4 3 2", "")]
    [InlineData("lamp", "usual-care", "1|2|3|4|5|6|7", "BPI 4")]
    [InlineData("resolve", "usual-care", "0|1|2|3|4|5|6|7|8|9|10", "BPI 5")]
    [InlineData("partners4pain", "partners4pain", "3 4 4|1 2|0 3", "PEG 3.67,PHQ2 3,GAD2 3")]
    [InlineData("imppress", null, "7 6 6", "PEG 6.33")]
    public async Task Scores_are_those_of_the_paper(string study, string? arm, string answers, string scores)
    {
        var script = answers.Split('|').Select((text, place) => $"2026-03-02T10:{place:00} {text}");
        var found = (await RehearseAsync(study, arm, [.. script])).Where(seen => (string)seen["kind"]! == "score")
            .Select(seen => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{seen["instrument"]} {(decimal)seen["score"]!:0.##}"));
        Assert.Equal(scores, string.Join(',', found));
    }

    /// <summary>4 x 20 + 8 x 5 + 20 = 140 dollars; the ratings at baseline and in week 16 earn nothing.</summary>
    [Theory]
    [InlineData("mission-reconnect")]
    [InlineData("wait-list")]
    public async Task Mission_Reconnect_pays_140_dollars_for_everything_in_both_arms(string arm)
    {
        var texts = new[] { "2026-03-02T10:00 3 3 3" }
            .Concat(Enumerable.Range(1, 8).Append(16).SelectMany(week => Week(week, arm == "mission-reconnect" && week < 9)));
        string[] visits =
        [
            "2026-03-02T09:10 #record assessment-completed assessment-baseline", "2026-03-31T09:10 #record assessment-completed assessment-week-4",
            "2026-04-28T09:10 #record assessment-completed assessment-week-8", "2026-05-05T09:10 #record interview-completed",
            "2026-06-23T09:10 #record assessment-completed assessment-week-16",
        ];
        var ledger = (await RehearseAsync("mission-reconnect", arm, [.. texts.Concat(visits).Order(StringComparer.Ordinal)])).Where(seen => (string)seen["kind"]! == "ledger").ToList();
        Assert.Equal(
            ["assessments 2000 x 4", "interview 2000 x 1", "weekly-ratings 500 x 8"],
            ledger.GroupBy(entry => $"{entry["rule"]} {entry["cents"]}").Select(same => $"{same.Key} x {same.Count()}").Order(StringComparer.Ordinal));
        Assert.Equal(14000, (int)ledger[^1]["balanceCents"]!);
    }

    [Theory]
    [InlineData("lamp", "usual-care", "1|2|3|4|5|6|7")]
    [InlineData("resolve", "usual-care", "0|1|2|3|4|5|6|7|8|9|10")]
    [InlineData("partners4pain", "partners4pain", "3 4 4|1 2|0 3")]
    [InlineData("imppress", null, "7 6 6")]
    [InlineData("weekly-pst-peg", null, "")]
    public async Task Where_no_amount_is_known_nothing_is_paid(string study, string? arm, string answers)
    {
        var script = answers.Split('|').Where(text => text.Length > 0).Select((text, place) => $"2026-03-02T10:{place:00} {text}");
        Assert.DoesNotContain(await RehearseAsync(study, arm, [.. script]), seen => (string)seen["kind"]! == "ledger");
    }

    private static IEnumerable<string> Week(int week, bool isAskedOfPractice)
    {
        var day = new DateOnly(2026, 3, 2).AddDays(7 * week);
        yield return $"{day:yyyy-MM-dd}T10:10 3 3 3";
        if (isAskedOfPractice)
        {
            yield return $"{day:yyyy-MM-dd}T10:20 4";
        }
    }

    private async Task<IReadOnlyList<JsonObject>> RehearseAsync(string study, string? arm, string[] script)
    {
        var file = Path.Combine(folder, "script.txt");
        await File.WriteAllLinesAsync(file, script);
        string[] inArm = arm is null ? [] : ["--arm", arm];
        var run = await CommandRun.Of(
            ["rehearse", study, "--json", "--activate", FirstDay, "--weekday", "monday", "--time", "10:00", "--until", "2027-04-30T00:00", "--script", file, .. inArm]);
        Assert.True(run.ExitCode == 0, run.Error);
        return [.. run.Lines.Select(line => JsonNode.Parse(line)!.AsObject())];
    }
}
