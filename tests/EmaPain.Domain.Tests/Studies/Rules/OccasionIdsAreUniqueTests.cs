using System.Text.Json.Nodes;
using EmaPain.Domain.Studies.Rules;

namespace EmaPain.Domain.Tests.Studies.Rules;

public sealed class OccasionIdsAreUniqueTests : RuleTests<OccasionIdsAreUnique>
{
    [Fact]
    public void Weeks_without_their_number_are_refused() =>
        Refuses("/occasions/1/id", study => study.Set("/occasions/1/id", "weekly"));

    [Fact]
    public void A_number_without_weeks_is_refused() =>
        Refuses("/occasions/0/id", study => study.Set("/occasions/0/id", "baseline-{week}"));

    [Fact]
    public void Months_days_and_prompts_need_their_numbers()
    {
        Refuses("/occasions/0/id", study => study.Set("/occasions/0/months", new JsonArray(2, 4)));
        Refuses("/occasions/0/id", study => study.Set("/occasions/0/id", "baseline-{month}"));
        Refuses("/occasions/0/id", study => study.Set("/occasions/0/id", "ema-{prompt}").Set("/occasions/0/burst", JsonNode.Parse("""
            { "days": 2, "minimumGapMinutes": 60, "seed": 1, "windows": [{ "from": "09:00", "to": "20:00" }] }
            """)));
    }

    [Fact]
    public void Two_plans_of_one_week_are_refused() =>
        Refuses("/occasions/2/id", study => study.Set("/occasions/1/weeks/7", 16));
}
