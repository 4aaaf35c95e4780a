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

    private static JsonArray Weeks(int last) => [.. Enumerable.Range(1, last).Select(week => (JsonNode)week)];
}
