using EmaPain.Local.Cohort.Planning;
using EmaPain.Local.Reckoning;
using EmaPain.Oracle.Published;

namespace EmaPain.EndToEnd.Tests.Paper;

public sealed class PaperTrialTests
{
    [Theory]
    [InlineData("mission-reconnect", 100, 1)]
    [InlineData("mission-reconnect", 100, 7)]
    [InlineData("mission-reconnect", 5, 3)]
    [InlineData("weekly-pst-peg", 60, 1)]
    [InlineData("weekly-pst-peg", 60, 7)]
    public async Task Engine_and_oracle_agree_on_every_person(string study, int persons, int seed)
    {
        var json = Studies.Json(study);
        var plan = CohortPlanner.Plan(PublishedStudy.Read(json), persons, seed, Studies.Start);

        var findings = TrialReckoning.Compare(plan, await new PaperTrial(json, plan).PlayAsync());

        Assert.Empty(findings.RepliesLost);
        Assert.Empty(findings.CentsCases);
        Assert.Empty(findings.AlertsMissed);
        Assert.Empty(findings.AlertsFalse);
        Assert.Empty(findings.TextsDoubled);
        Assert.Empty(findings.Notes);
    }
}
