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
    public void Two_plans_of_one_week_are_refused() =>
        Refuses("/occasions/2/id", study => study.Set("/occasions/1/weeks/7", 16));
}
