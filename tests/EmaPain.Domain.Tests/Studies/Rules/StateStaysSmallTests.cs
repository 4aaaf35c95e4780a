using System.Text.Json.Nodes;
using EmaPain.Domain.Studies.Rules;

namespace EmaPain.Domain.Tests.Studies.Rules;

public sealed class StateStaysSmallTests : RuleTests<StateStaysSmall>
{
    [Fact]
    public void A_study_with_so_many_occasions_that_a_state_could_outgrow_its_row_is_refused() =>
        Refuses("/occasions", study => study.Set("/occasions/0/weeks", Weeks(104)), WeeklyPstPeg);

    [Fact]
    public void Half_a_year_of_weeks_fits() =>
        Accepts(study => study.Set("/occasions/0/weeks", Weeks(26)), WeeklyPstPeg);

    [Fact]
    public void Pay_by_week_for_rows_and_for_all_fits_beside_what_the_study_watches() => Accepts(study => study.Set("/compensation/rules", PayRules(last: 8)), WeeklyPstPeg);

    [Fact]
    public void What_takes_most_of_the_state_is_named_by_kind_and_id()
    {
        var study = StudyJson.Of(WeeklyPstPeg).Set("/occasions/0/weeks", Weeks(104)).Set("/compensation/rules", PayRules(last: 104)).ToStudy();
        var sentence = Assert.Single(new StateStaysSmall().Check(study)).Sentence;

        Assert.Matches(@"alert rules \d+ \(most: [a-z-]+\), occasions \d+ \(most: week-\{week\}\), pay rules \d+ \(most: weekly\)", sentence);
    }

    private static JsonArray PayRules(int last) => (JsonArray)JsonNode.Parse($$"""
        [
          { "id": "weekly", "version": 1, "on": "answers", "instrument": "PST", "weeks": { "first": 1, "last": {{last}} }, "cents": 500 },
          { "id": "row", "version": 1, "on": "streak", "instrument": "PST", "weeks": { "first": 1, "last": {{last}} }, "inARow": 2, "cents": 300 },
          { "id": "all", "version": 1, "on": "completion", "instrument": "PST", "weeks": { "first": 1, "last": {{last}} }, "cents": 700 }
        ]
        """)!;

    private static JsonArray Weeks(int last) => [.. Enumerable.Range(1, last).Select(week => (JsonNode)week)];
}
