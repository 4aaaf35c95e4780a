using System.Text.Json.Nodes;
using EmaPain.Domain.Studies.Rules;

namespace EmaPain.Domain.Tests.Studies.Rules;

public sealed class StaffNumbersAreOwnTests : RuleTests<StaffNumbersAreOwn>
{
    [Fact]
    public void A_ladder_that_texts_needs_a_number_at_every_site() => Refuses(
        "/sites/0/staffNumber",
        study => study.Remove("/alerts/levels/2/role").Set(
            "/alerts/levels/2/steps", JsonNode.Parse("""[{ "role": "on-call", "channel": "mailAndText", "acknowledgeWithin": { "hours": 1 } }]""")),
        WeeklyPstPeg);

    [Fact]
    public void A_number_of_participants_is_refused() => Refuses("/sites/0/staffNumber", study => study.Set("/sites/0/staffNumber", "+18335550142"), WeeklyPstPeg);

    [Fact]
    public void What_is_no_number_is_refused() => Refuses("/sites/0/staffNumber", study => study.Set("/sites/0/staffNumber", "813-555-0160"), WeeklyPstPeg);
}
