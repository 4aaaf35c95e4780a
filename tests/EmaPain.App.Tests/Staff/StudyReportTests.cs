using EmaPain.App.Research;
using EmaPain.App.Staff;
using EmaPain.App.Tests.Stage;
using EmaPain.Domain.AdverseEvents;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Json;
using EmaPain.Domain.Participations;

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
            {"source":"alert","events":0,"people":0,"serious":0,"notSerious":0,"notJudged":0}]}
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

    [Fact]
    public async Task A_study_that_does_not_exist_is_no_study_without_events()
    {
        using var stage = new AppStage();
        Assert.IsType<StaffAnswer.NotFound>(await stage.Get<StudyReportDesk>().ShowAsync(new StudyId("mission-reconect"), stage.Request(), AppStage.Cancel));
        Assert.Equal("no-such-study", Assert.Single(stage.Audit.Entries).Outcome);
    }

    private static async Task<string> ReportAsync(AppStage stage, bool unblinded = false) => DomainJson.Write(Assert.IsType<StaffAnswer.Ok>(
        await stage.Get<StudyReportDesk>().ShowAsync(AppStage.Ann.Study, stage.Request() with { IsUnblinded = unblinded }, AppStage.Cancel)).Body);
}
