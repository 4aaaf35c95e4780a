using EmaPain.Domain.Studies.Rules;

namespace EmaPain.Domain.Tests.Studies.Rules;

public sealed class OccasionIdsAreNoCausesTests : RuleTests<OccasionIdsAreNoCauses>
{
    [Theory]
    [InlineData("interview")]
    [InlineData("completion")]
    [InlineData("overpaid")]
    public void An_occasion_that_is_called_like_another_cause_of_pay_is_refused(string id) => Refuses("/occasions/0/id", study => study.Set("/occasions/0/id", id));
}
