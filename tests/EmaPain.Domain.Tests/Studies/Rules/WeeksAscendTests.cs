using System.Text.Json.Nodes;
using EmaPain.Domain.Studies.Rules;

namespace EmaPain.Domain.Tests.Studies.Rules;

public sealed class WeeksAscendTests : RuleTests<WeeksAscend>
{
    [Fact]
    public void A_week_0_is_refused() =>
        Refuses("/occasions/1/weeks/0", study => study.Set("/occasions/1/weeks/0", 0));

    [Fact]
    public void A_repeated_week_is_refused() =>
        Refuses("/occasions/1/weeks/3", study => study.Set("/occasions/1/weeks/3", 3));

    [Fact]
    public void A_month_after_five_years_is_refused() =>
        Refuses("/occasions/0/months/1", study => study.Set("/occasions/0/months", new JsonArray(2, 61)));

    [Fact]
    public void A_plan_of_weeks_and_months_is_refused() =>
        Refuses("/occasions/1/months", study => study.Set("/occasions/1/months", new JsonArray(2)));
}
