using System.Text.Json.Nodes;
using EmaPain.Domain.Studies.Rules;

namespace EmaPain.Domain.Tests.Studies.Rules;

public sealed class WindowsDoNotOverlapTests : RuleTests<WindowsDoNotOverlap>
{
    [Fact]
    public void A_window_of_a_week_overlaps_where_clocks_go_forward() =>
        Refuses("/occasions/1/windowHours", study => study.Set("/occasions/1/windowHours", 168));

    [Fact]
    public void A_window_may_end_an_hour_before_the_week_does() =>
        Accepts(study => study.Set("/occasions/1/windowHours", 167));

    [Fact]
    public void A_baseline_has_to_be_over_before_the_first_week() =>
        Refuses("/occasions/0/windowHours", study => study.Set("/occasions/0/windowHours", 145));

    [Fact]
    public void The_last_occasion_may_stay_open() =>
        Accepts(study => study.Set("/occasions/2/windowHours", 2000));

    [Fact]
    public void Plans_of_different_arms_do_not_meet() =>
        Accepts(study => study.Set("/occasions/0/windowHours", 500).Set("/occasions/0/arms", new JsonArray("wait-list")).Set("/occasions/1/arms", new JsonArray("mission-reconnect")));
}
