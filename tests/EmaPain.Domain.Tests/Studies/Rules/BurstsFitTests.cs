using System.Text.Json.Nodes;
using EmaPain.Domain.Studies.Rules;

namespace EmaPain.Domain.Tests.Studies.Rules;

public sealed class BurstsFitTests : RuleTests<BurstsFit>
{
    private const string At = "/occasions/1";

    [Fact]
    public void Four_prompts_a_day_for_a_week_are_accepted() => Accepts(study => Burst(study));

    [Fact]
    public void Assessments_do_not_come_at_random() => Refuses($"{At}/burst", study => Burst(study).Set($"{At}/kind", "assessment"));

    [Fact]
    public void Days_and_windows_have_their_numbers()
    {
        Refuses($"{At}/burst/days", study => Burst(study).Set($"{At}/burst/days", 32));
        Refuses($"{At}/burst/days", study => Burst(study).Set($"{At}/burst/days", 0));
        Refuses($"{At}/burst/windows", study => Burst(study).Set($"{At}/burst/windows", new JsonArray()));
    }

    [Fact]
    public void A_gap_longer_than_the_night_is_refused() => Refuses(
        $"{At}/burst/minimumGapMinutes", study => Burst(study).Set($"{At}/burst/windows", JsonNode.Parse("""[{ "from": "09:00", "to": "20:00" }]""")).Set($"{At}/burst/minimumGapMinutes", 800));

    [Fact]
    public void A_prompt_closes_before_the_next_can_come() => Refuses($"{At}/windowHours", study => Burst(study).Set($"{At}/windowHours", 2));

    [Fact]
    public void A_window_at_night_is_refused() => Refuses($"{At}/burst/windows/3", study => Burst(study).Set($"{At}/burst/windows/3/to", "21:00"));

    [Fact]
    public void Windows_follow_each_other() => Refuses($"{At}/burst/windows/1", study => Burst(study).Set($"{At}/burst/windows/1/from", "11:00"));

    [Fact]
    public void A_window_that_ends_before_it_begins_is_refused() => Refuses($"{At}/burst/windows/0", study => Burst(study).Set($"{At}/burst/windows/0/to", "09:00"));

    [Fact]
    public void A_window_that_the_gap_can_swallow_is_refused() => Refuses($"{At}/burst/windows/1", study => Burst(study).Set($"{At}/burst/windows/1/to", "12:30"));

    private static StudyJson Burst(StudyJson study) => study
        .Set($"{At}/windowHours", 1)
        .Set($"{At}/burst", JsonNode.Parse("""
            { "days": 7, "minimumGapMinutes": 60, "seed": 1, "windows": [
              { "from": "09:00", "to": "12:00" }, { "from": "12:00", "to": "15:00" }, { "from": "15:00", "to": "17:30" }, { "from": "17:30", "to": "20:00" }] }
            """));
}
