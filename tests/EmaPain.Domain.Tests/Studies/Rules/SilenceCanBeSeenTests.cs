using System.Text.Json.Nodes;
using EmaPain.Domain.Studies.Rules;

namespace EmaPain.Domain.Tests.Studies.Rules;

public sealed class SilenceCanBeSeenTests : RuleTests<SilenceCanBeSeen>
{
    private const string InARow = "/alerts/rules/5/missedInARow";

    [Fact]
    public void More_missed_in_a_row_than_are_asked_is_refused() => Refuses(InARow, study => study.Set(InARow, 9), WeeklyPstPeg);

    [Fact]
    public void All_that_are_asked_can_be_missed() => Accepts(study => study.Set(InARow, 8), WeeklyPstPeg);

    [Fact]
    public void Occasions_that_only_one_arm_has_are_not_counted() => Refuses(
        InARow,
        study => study.Set("/arms", JsonNode.Parse("""[{ "id": "a", "title": "A" }]""")).Set("/occasions/0/arms", JsonNode.Parse("""["a"]""")),
        WeeklyPstPeg);
}
