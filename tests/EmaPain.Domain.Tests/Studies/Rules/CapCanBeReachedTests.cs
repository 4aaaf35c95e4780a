using EmaPain.Domain.Studies.Rules;

namespace EmaPain.Domain.Tests.Studies.Rules;

public sealed class CapCanBeReachedTests : RuleTests<CapCanBeReached>
{
    [Fact]
    public void A_cap_that_is_never_reached_is_a_warning() =>
        Warns("/compensation/capCents", study => study.Set("/compensation/capCents", 14001));

    [Fact]
    public void A_study_without_a_cap_is_accepted() =>
        Accepts(study => study.Remove("/compensation/capCents"));
}
