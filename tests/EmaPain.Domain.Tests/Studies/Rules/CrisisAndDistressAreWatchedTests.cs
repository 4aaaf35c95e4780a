using EmaPain.Domain.Studies.Rules;

namespace EmaPain.Domain.Tests.Studies.Rules;

public sealed class CrisisAndDistressAreWatchedTests : RuleTests<CrisisAndDistressAreWatched>
{
    [Fact]
    public void A_study_that_does_not_watch_for_crisis_is_refused() =>
        Refuses("/alerts/rules", study => study.Remove("/alerts/rules/2"));

    [Fact]
    public void A_study_that_does_not_watch_for_distress_is_refused() =>
        Refuses("/alerts/rules", study => study.Remove("/alerts/rules/3"));

    [Fact]
    public void A_crisis_that_can_wait_is_refused() =>
        Refuses("/alerts/rules/2/level", study => study.Set("/alerts/rules/2/level", "review"));
}
