using System.Text.Json.Nodes;
using EmaPain.Domain.Studies.Rules;

namespace EmaPain.Domain.Tests.Studies.Rules;

public sealed class ClausesCanHoldTests : RuleTests<ClausesCanHold>
{
    private const string PegWorse = "/alerts/rules/1/clauses";

    [Theory]
    [InlineData("""{ "level": "review", "riseFromBaseline": 5, "baselineAbove": 8 }""", "level")]
    [InlineData("""{ "level": "review", "valueAtLeast": 10, "beforeBelow": 0 }""", "level")]
    [InlineData("""{ "level": "review", "percentFromBaseline": 1000, "baselineAbove": 3 }""", "level")]
    [InlineData("""{ "level": "review", "jumpFromLast": 6, "consecutive": 2 }""", "level")]
    [InlineData("""{ "level": "review", "valueAtLeast": 10, "beforeBelow": 10, "baselineAbove": 9.9, "consecutive": 2 }""", "level")]
    [InlineData("""{ "level": "review", "valueAtLeast": 0 }""", "valueAtLeast")]
    [InlineData("""{ "level": "review", "riseFromBaseline": 2, "consecutive": 9 }""", "consecutive")]
    public void A_clause_that_holds_for_nobody_or_for_everybody_is_refused(string clause, string field) =>
        Refuses($"{PegWorse}/2/{field}", study => study.Append(PegWorse, clause), WeeklyPstPeg);

    [Theory]
    [InlineData("""{ "level": "review", "riseFromBaseline": 2, "consecutive": 8 }""")]
    [InlineData("""{ "level": "review", "valueAtLeast": 10, "beforeBelow": 1 }""")]
    [InlineData("""{ "level": "review", "jumpFromLast": 5, "consecutive": 2 }""")]
    [InlineData("""{ "level": "review", "valueAtLeast": 10, "beforeBelow": 10, "consecutive": 2 }""")]
    public void One_that_can_hold_once_is_accepted(string clause) => Accepts(study => study.Append(PegWorse, clause), WeeklyPstPeg);

    [Fact]
    public void Weeks_are_never_in_a_row_where_the_longest_gap_is_shorter() =>
        Assert.Contains($"{PegWorse}/0/consecutive", PlacesOf(study => study.Set("/alerts/maximumGapDays", 6), WeeklyPstPeg));

    [Fact]
    public void Every_third_week_is_in_a_row_only_where_the_gap_allows_it()
    {
        var weeks = JsonNode.Parse("[1, 4, 7]")!;
        Assert.Contains($"{PegWorse}/0/consecutive", PlacesOf(study => study.Set("/occasions/0/weeks", weeks.DeepClone()), WeeklyPstPeg));
        Accepts(study => study.Set("/occasions/0/weeks", weeks.DeepClone()).Set("/alerts/maximumGapDays", 42), WeeklyPstPeg);
    }

    [Fact]
    public void Where_more_than_four_weeks_lie_between_one_occasion_suffices() =>
        Accepts(
            study => study.Set("/occasions/0/weeks", JsonNode.Parse("[1, 6, 11]")).Append(PegWorse, """{ "level": "review", "jumpFromLast": 6, "consecutive": 2 }"""), WeeklyPstPeg);
}
