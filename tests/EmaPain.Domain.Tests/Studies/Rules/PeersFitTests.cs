using System.Text.Json.Nodes;
using EmaPain.Domain.Studies.Rules;

namespace EmaPain.Domain.Tests.Studies.Rules;

public sealed class PeersFitTests : RuleTests<PeersFit>
{
    private const string Imppress = "imppress";

    [Theory]
    [InlineData("coach", "\"nurse\"")]
    [InlineData("patient", "\"coach\"")]
    [InlineData("most", "0")]
    [InlineData("contacts", "\"month-4\"")]
    [InlineData("contacts", "\"coach-training\"")]
    public void A_plan_that_does_not_fit_is_refused(string field, string value) =>
        Assert.Contains($"/peers/{field}", PlacesOf(study => study.Set($"/peers/{field}", JsonNode.Parse(value)), Imppress));

    [Theory]
    [InlineData("contactTaken")]
    [InlineData("concernTaken")]
    [InlineData("contactWhich")]
    public void Coaches_are_answered_in_words(string text) => Refuses($"/texts/{text}", study => study.Set($"/texts/{text}", null), Imppress);

    [Fact]
    public void A_concern_is_urgent() => Refuses("/alerts/rules", study => study.Set("/alerts/rules/6/level", "review"), Imppress);

    [Fact]
    public void Nobody_is_concerned_where_there_are_no_coaches() =>
        Refuses("/alerts/rules/6/trigger", study => study.Set("/peers", null), Imppress);
}
