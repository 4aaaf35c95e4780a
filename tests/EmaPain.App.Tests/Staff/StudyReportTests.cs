using System.Text.Json;
using System.Text.Json.Nodes;
using EmaPain.App.Ports;
using EmaPain.App.Research;
using EmaPain.App.Staff;
using EmaPain.App.Tests.Stage;
using EmaPain.Domain.AdverseEvents;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Json;
using EmaPain.Domain.Participations;
using NodaTime;

namespace EmaPain.App.Tests.Staff;

/// <summary>What the report of a study says.</summary>
public sealed class StudyReportTests
{
    [Fact]
    public async Task Adverse_events_are_counted_with_their_sources_apart_and_a_source_without_any_is_named()
    {
        using var stage = await HandTexts.WithAnnAsync();
        foreach (var seriousness in new Seriousness?[] { Seriousness.Serious, Seriousness.NotSerious, null })
        {
            await stage.RecordAsync(AppStage.Ann, new StaffRecord.AdverseEvent(Source: AdverseEventSource.Solicited, Details: new(Seriousness: seriousness)));
        }

        await stage.RecordAsync(AppStage.Ann, new StaffRecord.AdverseEvent(Source: AdverseEventSource.StaffContact));
        Assert.Equal(
            """
            {"study":"mission-reconnect","at":"2026-01-05T15:00:00Z","covers":"what all arms have in common","adverseEvents":[
            {"source":"staffContact","events":1,"people":1,"serious":0,"notSerious":0,"notJudged":1},
            {"source":"solicited","events":3,"people":1,"serious":1,"notSerious":1,"notJudged":1},
            {"source":"alert","events":0,"people":0,"serious":0,"notSerious":0,"notJudged":0}],"compliance":[]}
            """.ReplaceLineEndings(""),
            await ReportAsync(stage));
        Assert.Contains(stage.Audit.Entries, entry => entry is { Act: "show-report", Outcome: "done" });
    }

    [Fact]
    public async Task What_would_tell_the_arm_is_counted_for_those_only_who_may_know_it()
    {
        using var stage = await HandTexts.WithAnnAsync();
        await stage.RecordAsync(AppStage.Ann, new StaffRecord.AdverseEvent(Source: AdverseEventSource.Solicited));
        var common = stage.Research.Rows.Single(row => row.Table == ResearchTables.AdverseEvents);
        var columns = new Dictionary<string, object?>(common.Columns) { ["Table"] = ResearchTables.AdverseEvents, ["Event"] = "of-one-arm" };
        await stage.Research.WriteAsync([common with { Table = ResearchTables.ResponsesUnblinded, Row = "AdverseEvents~of-one-arm", Columns = columns }], AppStage.Cancel);
        Assert.Contains("\"source\":\"solicited\",\"events\":1,", await ReportAsync(stage), StringComparison.Ordinal);
        Assert.Contains("\"source\":\"solicited\",\"events\":2,", await ReportAsync(stage, unblinded: true), StringComparison.Ordinal);
    }

    /// <summary>Ann answers PST and is asked PRACTICE, which only her arm is asked; Bob of the other arm answers nothing.</summary>
    [Fact]
    public async Task Compliance_is_by_week_and_by_arm_only_for_those_who_may_know_the_arm()
    {
        var bob = new ParticipationKey(AppStage.Ann.Study, new ParticipantId("bob"));
        using var stage = new AppStage();
        await stage.ActivateAsync(AppStage.Ann, arm: "mission-reconnect");
        await stage.ActivateAsync(bob, "+18135550191", "wait-list");
        await stage.SettleAsync();
        stage.Clock.MoveTo(AppStage.Monday + Duration.FromDays(7));
        await stage.SettleAsync();
        await stage.AnswerPartAsync(AppStage.Ann, "week-1", "PST", 3, 2, 2);
        for (var day = 0; day < 7; day++)
        {
            stage.Clock.Pass(Duration.FromDays(1));
            await stage.SettleAsync();
        }

        Assert.Equal(["baseline all 0/2 0% {NoResponse 2}", "week-1 all 1/2 50% {NoResponse 1}"], await WeeksAsync(stage, unblinded: false));
        Assert.Equal(
            [
                "baseline mission-reconnect 0/1 0% {NoResponse 1}", "baseline wait-list 0/1 0% {NoResponse 1}",
                "week-1 mission-reconnect 0/1 0% {NoResponse 1}", "week-1 wait-list 0/1 0% {NoResponse 1}",
            ],
            await WeeksAsync(stage, unblinded: true));
    }

    [Fact]
    public void The_prompts_of_a_burst_are_counted_by_its_week_and_who_has_no_arm_apart()
    {
        var study = ShippedStudies.Read("mission-reconnect", file => file["occasions"]!.AsArray().Add(JsonNode.Parse("""
            { "id": "ema-{week}-{day}-{prompt}", "kind": "texts", "weeks": [2, 4], "burst": { "days": 2, "windows": [{ "from": "09:00", "to": "12:00" }], "minimumGapMinutes": 60, "seed": 1 },
              "steps": [{ "instrument": "PST" }], "windowHours": 1 }
            """)));
        var missed = new CheckIn(OccasionStatus.Closed, Delivery.Delivered, MissingReason.NoResponse, AppStage.Monday, null);
        var done = missed with { Status = OccasionStatus.Completed, Reason = null };
        CountedCheckIn[] all = [Of("ema-4-1-1", done), Of("ema-2-1-1", missed), Of("ema-2-2-1", done), Of("week-1", done), Of("older", done)];
        Assert.Equal(
            ["week-1 none 1/1", "ema-2-*-* none 1/2", "ema-4-*-* none 1/1", "older none 1/1"],
            ComplianceReport.Of([study], all, new Dictionary<ParticipantId, ArmId>()).Select(week => $"{week.Occasion} {week.Arm} {week.Counts.Completed}/{week.Counts.Planned}"));

        static CountedCheckIn Of(string occasion, CheckIn checkIn) => new(AppStage.Ann.Participant, new OccasionId(occasion), checkIn, TellsTheArm: false);
    }

    [Fact]
    public async Task A_study_that_does_not_exist_is_no_study_without_events()
    {
        using var stage = new AppStage();
        Assert.IsType<StaffAnswer.NotFound>(await stage.Get<StudyReportDesk>().ShowAsync(new StudyId("mission-reconect"), stage.Request(), AppStage.Cancel));
        Assert.Equal("no-such-study", Assert.Single(stage.Audit.Entries).Outcome);
    }

    private static async Task<string> ReportAsync(AppStage stage, bool unblinded = false) => DomainJson.Write(Assert.IsType<StaffAnswer.Ok>(
        await stage.Get<StudyReportDesk>().ShowAsync(AppStage.Ann.Study, stage.Request() with { IsUnblinded = unblinded }, AppStage.Cancel)).Body);

    private static async Task<IEnumerable<string>> WeeksAsync(AppStage stage, bool unblinded) =>
        JsonNode.Parse(await ReportAsync(stage, unblinded))!["compliance"]!.AsArray().Select(week => week.Deserialize<ReportedCompliance>(DomainJson.Options)!).Select(week =>
            $"{week.Occasion} {week.Arm} {week.Counts.Completed}/{week.Counts.Planned} {week.Counts.OfPlanned * 100:0}% {{{string.Join(", ", week.Counts.Missed.Select(reason => $"{reason.Key} {reason.Value}"))}}}");
}
