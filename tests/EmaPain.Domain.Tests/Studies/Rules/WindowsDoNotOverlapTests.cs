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
    public void Two_questions_of_one_week_are_refused_in_both_plans_and_of_different_anchors_in_none()
    {
        void Twice(StudyJson study) => study.Append("/occasions", """{ "id": "more-{week}", "kind": "texts", "weeks": [2], "steps": [{ "instrument": "PST" }], "windowHours": 24 }""");
        Assert.Equal(["/occasions/1/windowHours", "/occasions/5/windowHours"], PlacesOf(Twice));
        Assert.Empty(PlacesOf(study =>
        {
            Twice(study);
            study.Set("/occasions/5/anchor", "lastSession");
        }));
    }

    [Theory]
    [InlineData(2, 156, false)]
    [InlineData(3, 156, true)]
    [InlineData(3, 600, false)]
    public void A_month_may_come_on_any_day_that_its_length_allows(int month, int hours, bool fits)
    {
        void Monthly(StudyJson study) => study
            .Set("/occasions/1/windowHours", hours > 167 ? 167 : hours)
            .Append("/occasions", $$"""{ "id": "month-{month}", "kind": "texts", "months": [{{month}}], "steps": [{ "instrument": "PST" }], "windowHours": {{hours}} }""");
        Assert.Equal(fits, PlacesOf(Monthly).Count == 0);
    }

    [Fact]
    public void A_burst_within_the_window_of_a_weekly_question_is_refused() => Refuses("/occasions/1/windowHours", study => study.Append("/occasions", """
        { "id": "ema-{week}-{day}-{prompt}", "kind": "texts", "weeks": [4], "steps": [{ "instrument": "PST" }], "windowHours": 1, "lateHours": 0,
          "burst": { "days": 7, "minimumGapMinutes": 60, "seed": 1, "windows": [{ "from": "09:00", "to": "20:00" }] } }
        """).Set("/occasions/1/weeks", new JsonArray(1, 2, 3)));

    [Fact]
    public void Plans_of_different_arms_do_not_meet() =>
        Accepts(study => study.Set("/occasions/0/windowHours", 500).Set("/occasions/0/arms", new JsonArray("wait-list")).Set("/occasions/1/arms", new JsonArray("mission-reconnect")));
}
