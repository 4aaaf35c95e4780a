using EmaPain.Domain.Studies.Rules;

namespace EmaPain.Domain.Tests.Studies.Rules;

public sealed class SenderNumbersAreOwnTests : RuleTests<SenderNumbersAreOwn>
{
    [Fact]
    public void A_number_without_a_plus_is_refused() =>
        Refuses("/sites/0/senderNumber", study => study.Set("/sites/0/senderNumber", "18335550117"));

    [Fact]
    public void Two_sites_on_one_number_are_refused() =>
        Refuses("/sites/1/senderNumber", study => study.Set("/sites/1/senderNumber", "+18335550117"));

    [Fact]
    public void A_site_without_a_phone_is_refused() =>
        Refuses("/sites/1/contactPhone", study => study.Set("/sites/1/contactPhone", "ask at the desk"));
}
