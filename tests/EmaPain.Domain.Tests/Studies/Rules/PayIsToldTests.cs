using System.Text.Json.Nodes;
using EmaPain.Domain.Studies.Reading;

namespace EmaPain.Domain.Tests.Studies.Rules;

public sealed class PayIsToldTests
{
    [Fact]
    public void A_new_version_that_pays_says_what_was_paid_what_is_on_its_way_or_pending_and_what_comes() => Assert.Equal(
        ["/texts/balancePaid", "/texts/balanceOnItsWay", "/texts/balancePending", "/texts/balanceNext", "/texts/balanceNextVisit"], Errors(StudyFiles.Read("mission-reconnect")));

    [Fact]
    public void Only_what_is_paid_needs_words()
    {
        var study = StudyJson.Of("mission-reconnect").Set("/compensation/rules", new JsonArray(StudyJson.Of("mission-reconnect").At("/compensation/rules/0").DeepClone()));

        Assert.Equal(["/texts/balancePaid", "/texts/balanceOnItsWay", "/texts/balancePending", "/texts/balanceNext"], Errors(study.ToString()));
    }

    [Fact]
    public void A_version_that_is_published_is_still_read() => Assert.Empty(StudyReader.Read(StudyFiles.Read("mission-reconnect")).Issues.Where(issue => issue.Severity == IssueSeverity.Error));

    [Fact]
    public void A_study_that_pays_nothing_needs_no_such_words() => Assert.Empty(Errors(StudyFiles.Read("lamp")));

    private static IEnumerable<string> Errors(string json) =>
        StudyReader.ReadNew(json).Issues.Where(issue => issue.Severity == IssueSeverity.Error).Select(issue => issue.Pointer).Where(place => place.StartsWith("/texts/balance", StringComparison.Ordinal));
}
