using EmaPain.Domain.Studies.Rules;

namespace EmaPain.Domain.Tests.Studies.Rules;

public sealed class SiteZonesExistTests : RuleTests<SiteZonesExist>
{
    [Theory]
    [InlineData("Eastern")]
    [InlineData("")]
    public void A_site_in_no_zone_is_refused(string zone) => Refuses("/sites/0/zone", study => study.Set("/sites/0/zone", zone));

    [Fact]
    public void A_site_may_have_a_zone_of_its_own() => Accepts(study => study.Set("/sites/0/zone", "America/Chicago"));
}
