using EmaPain.EndToEnd.Tests.Trial;
using EmaPain.Local.Cohort.Planning;
using EmaPain.Local.Reckoning;
using EmaPain.Oracle.Published;

namespace EmaPain.EndToEnd.Tests.Paper;

public sealed class PaperTrialTests
{
    /// <summary>Study, version, people of its first role, and seed.</summary>
    public static TheoryData<string, int, int, int> Trials => new()
    {
        { "mission-reconnect", 1, 100, 1 }, { "mission-reconnect", 2, 5, 3 }, { "mission-reconnect", 2, 100, 1 }, { "mission-reconnect", 2, 100, 7 },
        { "mission-reconnect", 3, 1, 3 }, { "mission-reconnect", 3, 20, 7 }, { "mission-reconnect", 3, 100, 1 }, { "mission-reconnect", 4, 1, 3 },
        { "mission-reconnect", 4, 40, 7 }, { "mission-reconnect", 4, 100, 1 },
        { "weekly-pst-peg", 1, 60, 1 }, { "weekly-pst-peg", 2, 60, 1 }, { "weekly-pst-peg", 2, 60, 7 }, { "weekly-pst-peg", 3, 40, 7 },
        { "weekly-pst-peg", 3, 60, 1 },
        { "lamp", 1, 40, 7 }, { "lamp", 1, 60, 1 }, { "lamp", 2, 60, 1 }, { "lamp", 3, 20, 7 }, { "lamp", 3, 60, 1 },
        { "resolve", 1, 40, 7 }, { "resolve", 1, 60, 1 }, { "resolve", 2, 40, 7 }, { "resolve", 2, 60, 1 }, { "resolve", 3, 40, 7 },
        { "resolve", 3, 60, 1 },
        { "partners4pain", 1, 40, 7 }, { "partners4pain", 1, 60, 1 }, { "partners4pain", 2, 60, 1 }, { "partners4pain", 3, 20, 7 },
        { "partners4pain", 3, 60, 1 },
        { "imppress", 1, 1, 3 }, { "imppress", 1, 40, 7 }, { "imppress", 1, 60, 1 }, { "imppress", 2, 60, 1 },
    };

    [Theory]
    [MemberData(nameof(Trials))]
    public Task Engine_and_oracle_agree_on_every_person(string study, int version, int persons, int seed) =>
        AgreeAsync(Studies.Json(study, version), persons, seed);

    [Theory]
    [InlineData(16, 1)]
    [InlineData(60, 2)]
    [InlineData(60, 3)]
    public Task Engine_and_oracle_agree_on_everybody_paid_by_shares_rows_and_bonuses_up_to_caps(int persons, int seed) =>
        AgreeAsync(OtherPay.Study(), persons, seed);

    [Theory]
    [InlineData("weekly-pst-peg", 40, 1)]
    [InlineData("lamp", 40, 1)]
    [InlineData("resolve", 40, 1)]
    [InlineData("partners4pain", 40, 1)]
    [InlineData("imppress", 6, 1)]
    [InlineData("imppress", 40, 2)]
    public Task Engine_and_oracle_agree_on_everybody_of_a_preset_that_pays(string study, int persons, int seed) => AgreeAsync(PresetPay.Study(study), persons, seed);

    private static async Task AgreeAsync(string json, int persons, int seed)
    {
        var plan = CohortPlanner.Plan(PublishedStudy.Read(json), persons, seed, Studies.Start);

        var trial = new PaperTrial(json, plan);
        var seen = await trial.PlayAsync();
        var findings = TrialReckoning.Compare(trial.Played, seen);

        IEnumerable<string> different =
            [.. findings.RepliesLost, .. findings.CentsCases, .. findings.AlertsMissed, .. findings.AlertsFalse, .. findings.TextsDoubled, .. findings.Notes];
        Assert.True(!different.Any(), string.Join('\n', different));
    }
}
