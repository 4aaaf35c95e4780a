using System.Text.Json.Nodes;
using EmaPain.Domain.Alerts;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Participations;
using EmaPain.Domain.Studies;
using EmaPain.Domain.Tests.Participations;
using EmaPain.Domain.Tests.Studies;
using NodaTime;

namespace EmaPain.Domain.Tests.Alerts;

/// <summary>Each rule of facts/domain.md section 5 fires and does not fire.</summary>
public sealed class WorseningJudgeTests
{
    private const string WeeklyPstPeg = "weekly-pst-peg";
    private const string MissionReconnect = "mission-reconnect";
    private static readonly string[] PegItems = ["PEG.pain", "PEG.enjoyment", "PEG.activity"];

    [Theory]
    [InlineData("peg-watch", "4 5 5", "info")]
    [InlineData("peg-watch", "4 5 4", null)]
    [InlineData("peg-worse", "4 6 6", "review")]
    [InlineData("peg-worse", "4 6 5", null)]
    [InlineData("peg-worse", "4 7", "review")]
    [InlineData("peg-worse", "4 6", null)]
    [InlineData("peg-worse", "8 10 10", null)]
    [InlineData("peg-worse", "3 4 4", null)]
    [InlineData("peg-worse", "0 3", "review")]
    [InlineData("peg-worse", "4 6 - 6", "review")]
    [InlineData("peg-worse", "4 6 - - 6", null)]
    [InlineData("peg-ceiling", "7 8 8", "review")]
    [InlineData("peg-ceiling", "7 8 7", null)]
    [InlineData("peg-ceiling", "8 8 8", null)]
    public void A_rule_on_the_score_looks_at_the_last_week(string rule, string weeks, string? level) =>
        Assert.Equal(level, LevelOf(WeeklyPstPeg, rule, weeks, PegItems));

    [Theory]
    [InlineData("nrs-item", "PST.stress", "4 6 6", "review")]
    [InlineData("nrs-item", "PST.stress", "8 10 10", null)]
    [InlineData("nrs-item", "PST.stress", "4 4 7", "review")]
    [InlineData("nrs-item", "PST.stress", "7 4 7", null)]
    [InlineData("severe-now", "PST.pain", "9 10", "review")]
    [InlineData("severe-now", "PST.pain", "10 10", null)]
    [InlineData("severe-now", "PST.pain", "10 9 10", "review")]
    [InlineData("severe-now", "PST.stress", "3 10", null)]
    public void A_rule_on_items_looks_at_the_last_week(string rule, string item, string weeks, string? level) =>
        Assert.Equal(level, LevelOf(WeeklyPstPeg, rule, weeks, item));

    [Theory]
    [InlineData("PST.stress", "2 3 3", "info")]
    [InlineData("PST.stress", "2 3 2", null)]
    [InlineData("PST.stress", "2 5 5", "info")]
    [InlineData("PST.pain", "2 4", "review")]
    [InlineData("PST.pain", "2 3", null)]
    [InlineData("PST.pain", "4 5 5", "review")]
    [InlineData("PST.pain", "5 5 5", null)]
    public void The_rating_rule_knows_pain_from_the_others(string item, string weeks, string? level) =>
        Assert.Equal(level, LevelOf(MissionReconnect, "pst-item", weeks, item));

    [Fact]
    public void Two_weeks_apart_are_in_a_row_also_where_the_clocks_went_back_between()
    {
        var person = With(
            Started(WeeklyPstPeg, Instant.FromUtc(2026, 10, 12, 13, 0)), [("week-1", 4), ("week-2", 6), ("week-4", 6)], PegItems);
        Assert.True(Planned(person, "week-4") - Planned(person, "week-2") == Duration.FromDays(14) + Duration.FromHours(1));

        Assert.Equal(AlertLevel.Review, Verdict(WeeklyPstPeg, person, "peg-worse", "week-4").Level);
    }

    [Theory]
    [InlineData(6, "review")]
    [InlineData(5, null)]
    public void Months_lie_between_what_is_asked_by_months_whatever_is_asked_in_the_weeks_between(int value, string? level)
    {
        var study = StudyJson.Of(WeeklyPstPeg)
            .Set("/occasions/0/steps", JsonNode.Parse("""[{ "instrument": "PST" }]"""))
            .Append("/occasions", """{ "id": "month-{month}", "kind": "texts", "months": [1, 2], "windowHours": 24, "steps": [{ "instrument": "PEG" }] }""")
            .Set("/alerts/baselineOccasion", "month-1")
            .ToStudy();
        var trial = new Trial(study);
        trial.Record(new StaffRecord.Activation());
        var person = With(trial.Person, [("month-1", 4), ("month-2", value)], PegItems);
        var verdicts = WorseningJudge.Judge(study, person, new OccasionId("month-2"));
        Assert.Equal(level, verdicts.Single(verdict => verdict.Rule.Value == "peg-worse").Level?.ToString().ToLowerInvariant());
    }

    [Fact]
    public void A_first_score_later_than_two_weeks_is_no_baseline() =>
        Assert.Null(LevelOf(WeeklyPstPeg, "peg-worse", "- - 2 9 9", PegItems));

    [Fact]
    public void The_evidence_names_value_baseline_and_where_that_comes_from()
    {
        var person = With(Started(WeeklyPstPeg), [("week-1", 4), ("week-2", 7)], PegItems);

        Assert.Equal(
            new AlertEvidence("PEG", new OccasionId("week-2"), 7, 4, BaselineBasis.Fallback),
            Assert.Single(Verdict(WeeklyPstPeg, person, "peg-worse", "week-2").Evidence));
    }

    [Fact]
    public void Both_arms_are_judged_alike()
    {
        var person = With(Started(MissionReconnect), [("baseline", 2), ("week-1", 4)], "PST.pain");

        Assert.Equal(
            Verdict(MissionReconnect, person with { Arm = new ArmId("mission-reconnect") }, "pst-item", "week-1").Level,
            Verdict(MissionReconnect, person with { Arm = new ArmId("wait-list") }, "pst-item", "week-1").Level);
    }

    /// <summary>The level of a rule after the last of these weeks; a dash is a week without an answer. The first one is the baseline where the study has one.</summary>
    private static string? LevelOf(string study, string rule, string weeks, params string[] items)
    {
        var ids = study == MissionReconnect ? ["baseline", "week-1", "week-2", "week-3", "week-4"] : new[] { "week-1", "week-2", "week-3", "week-4", "week-5" };
        var values = weeks.Split(' ').Zip(ids)
            .Where(pair => pair.First != "-")
            .Select(pair => (pair.Second, int.Parse(pair.First, System.Globalization.CultureInfo.InvariantCulture)))
            .ToArray();
        return Verdict(study, With(Started(study), values, items), rule, values[^1].Second).Level?.ToString().ToLowerInvariant();
    }

    private static Verdict Verdict(string study, Participation person, string rule, string occasion) =>
        WorseningJudge.Judge(Trial.StudyOf(study), person, new OccasionId(occasion))
            .Single(verdict => verdict.Rule.Value == rule && verdict.Occasion.Value == occasion);

    private static Participation Started(string study, Instant? at = null)
    {
        var trial = new Trial(Trial.StudyOf(study));
        trial.Now = at ?? trial.Now;
        trial.Record(new StaffRecord.Activation());
        return trial.Person;
    }

    private static Instant Planned(Participation person, string occasion) => person.OccasionOf(new OccasionId(occasion))!.Planned;

    private static Participation With(Participation person, (string Occasion, int Value)[] values, params string[] items) => person with
    {
        Occasions = [.. person.Occasions.Select(occasion => values.Where(value => value.Occasion == occasion.Id.Value)
            .Aggregate(occasion, (each, value) => each with { Answers = [.. items.Select(item => Answered(each, item, value.Value))] }))],
    };

    private static Answer Answered(Occasion occasion, string item, int value) => new(
        new ItemId(item), value, occasion.Planned, Timeliness.InWindow, 1, AnswerMode.Text, "en", new InputId("input"));
}
