using EmaPain.App.Research;
using EmaPain.App.Staff;
using EmaPain.App.Tests.Stage;
using EmaPain.Domain.AdverseEvents;
using EmaPain.Domain.Alerts;
using EmaPain.Domain.Participations;

namespace EmaPain.App.Tests.Research;

public sealed class AdverseEventRowsTests
{
    [Fact]
    public async Task Researchers_count_adverse_events_by_source_and_see_no_arm()
    {
        using var stage = await HandTexts.WithAnnAsync();
        await stage.RecordAsync(AppStage.Ann, new StaffRecord.AdverseEvent(Source: AdverseEventSource.StaffContact));
        await stage.RecordAsync(AppStage.Ann, new StaffRecord.AdverseEvent(Source: AdverseEventSource.Solicited));
        await stage.RaiseAsync("alert-1");
        var finding = new AlertRecord.Finding(AlertDisposition.PossibleAdverseEvent);
        Assert.IsType<StaffAnswer.Ok>(await stage.Get<AlertRecordDesk>().RecordAsync(AppStage.Ann.Study, AppStage.South, new("alert-1"), finding, stage.Request(), AppStage.Cancel));
        var rows = Rows(stage);
        Assert.Equal(["alert", "solicited", "staffContact"], rows.Select(row => (string)row["Source"]!).Order());
        Assert.Equal("alert-1", rows.Single(row => (string)row["Source"]! == "alert")["Alert"]);
        Assert.All(rows, row => Assert.DoesNotContain("Arm", row.Keys));
    }

    [Fact]
    public async Task What_staff_find_out_later_stands_in_the_row_of_the_event()
    {
        using var stage = await HandTexts.WithAnnAsync();
        await stage.RecordAsync(AppStage.Ann, new StaffRecord.AdverseEvent());
        var id = (await stage.PersonAsync(AppStage.Ann)).AdverseEvents.Single().Id;
        await stage.RecordAsync(AppStage.Ann, new StaffRecord.AdverseEvent(id, Details: new AdverseEventDetails(new(2026, 1, 4), Severity.Moderate)));
        var row = Assert.Single(Rows(stage));
        Assert.Equal(("2026-01-04", "moderate", null), (row["Onset"], row["Severity"], row["Seriousness"]));
    }

    private static List<IReadOnlyDictionary<string, object?>> Rows(AppStage stage) =>
        [.. stage.Research.Rows.Where(row => row.Table == ResearchTables.AdverseEvents).Select(row => row.Columns)];
}
