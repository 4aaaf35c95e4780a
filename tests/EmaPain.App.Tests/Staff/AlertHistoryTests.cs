using System.Text.Json;
using EmaPain.App.Research;
using EmaPain.App.Staff;
using EmaPain.App.Tests.Stage;
using EmaPain.Domain.Alerts;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Json;
using NodaTime;

namespace EmaPain.App.Tests.Staff;

/// <summary>What is kept of an alert, event by event, and never changed.</summary>
public sealed class AlertHistoryTests
{
    private static readonly string[] Story =
        ["raised", "told", "told", "acknowledged", "contact", "repeated", "told", "told", "acknowledged", "contact", "action", "disposition", "closed"];

    [Fact]
    public async Task Every_event_is_a_row_of_its_own_from_the_cry_to_the_end()
    {
        using var stage = await CryAsync();
        await FollowAsync(stage);
        var rows = Rows(stage);
        Assert.Equal(Enumerable.Range(1, rows.Count), rows.Select(row => row["Number"]).Cast<int>());
        Assert.Equal(Story, rows.Select(row => row["Event"]).Cast<string>());
        Assert.All(rows, row => Assert.Equal(("crisis", 1, "urgent"), (row["Rule"], row["RuleVersion"], row["Level"])));
        Assert.Equal(
            [("accepted", "mail"), ("failed", "mail")],
            rows.Where(row => (string)row["Event"]! == "told").Take(2).Select(row => ((string)row["Outcome"]!, (string)row["Channel"]!)).Order());
        Assert.Equal(("safetyAssessment", "worsening"), (rows.Single(row => row["Action"] is not null)["Action"], rows.Single(row => row["Disposition"] is not null)["Disposition"]));
        Assert.DoesNotContain(rows, row => row.Values.Any(value => value is "kim" or "lee"));
        Assert.Equal(rows.Single(row => (int)row["Number"]! == 4)["Staff"], rows.Single(row => (int)row["Number"]! == 13)["Staff"]);
    }

    [Fact]
    public async Task Earlier_rows_stay_as_they_were_whatever_happens_later_and_however_often_it_is_done()
    {
        using var stage = await CryAsync();
        var before = Rows(stage).Select(row => DomainJson.Write(row)).ToList();
        await FollowAsync(stage);
        var after = Rows(stage).Select(row => DomainJson.Write(row)).ToList();
        Assert.Equal(before, after.Take(before.Count));
        await stage.WorkAsync();
        Assert.Equal(after, Rows(stage).Select(row => DomainJson.Write(row)));
    }

    [Fact]
    public async Task A_row_that_an_outage_kept_from_being_written_is_made_up_for_with_the_next_event()
    {
        using var stage = await CryAsync();
        var whole = Rows(stage).Count;
        await stage.Research.RemoveAsync(AppStage.Ann.ToString(), AppStage.Cancel);
        await RecordAsync(stage, "kim", new AlertRecord.Acknowledgement());
        Assert.Equal(whole + 1, Rows(stage).Count);
    }

    [Fact]
    public async Task Staff_of_the_site_see_the_history_with_the_ids_of_their_colleagues_and_every_look_is_audited()
    {
        using var stage = await CryAsync();
        await FollowAsync(stage);
        var id = (await stage.PersonAsync(AppStage.Ann)).Alerts.Single().Id;
        var answer = await stage.Get<AlertHistoryDesk>().ShowAsync(AppStage.Ann.Study, AppStage.South, id, stage.Request(), AppStage.Cancel);
        using var shown = JsonDocument.Parse(DomainJson.Write(Assert.IsType<StaffAnswer.Ok>(answer).Body));
        var events = shown.RootElement.GetProperty("events").EnumerateArray().ToList();
        Assert.Equal(Story, events.Select(one => one.GetProperty("kind").GetString()));
        Assert.Equal("kim", events.First(one => one.GetProperty("kind").GetString() == "acknowledged").GetProperty("staff").GetString());
        Assert.DoesNotContain("want to die", shown.RootElement.GetRawText(), StringComparison.Ordinal);
        Assert.Contains(("show-alert", "done"), stage.Audit.Entries.Select(entry => (entry.Act, entry.Outcome)));
        var slip = await stage.Get<AlertHistoryDesk>().ShowAsync(AppStage.Ann.Study, AppStage.South, new AlertId("nobody"), stage.Request(), AppStage.Cancel);
        Assert.Equal("no-such-alert", Assert.IsType<StaffAnswer.NotFound>(slip).Code);
    }

    /// <summary>Ann cries for help; the mail to Kim is taken, the one to Lee refused.</summary>
    private static async Task<AppStage> CryAsync()
    {
        var stage = await HandTexts.WithAnnAsync();
        foreach (var id in (string[])["kim", "lee"])
        {
            await stage.Staff.PutAsync(new(id, AppStage.Ann.Study, AppStage.South, new StaffRoleId("on-call"), id == "kim" ? "kim@trial.example" : "no address"), AppStage.Cancel);
        }

        await CryAsync(stage, "cry");
        return stage;
    }

    private static async Task CryAsync(AppStage stage, string id)
    {
        await stage.EventsAsync(LineEvents.Text(id, AppStage.Phone, AppStage.Sender, "I want to die"));
        await stage.WorkNowAsync();
    }

    private static async Task FollowAsync(AppStage stage)
    {
        await RecordAsync(stage, "kim", new AlertRecord.Acknowledgement());
        await RecordAsync(stage, "kim", new AlertRecord.ContactAttempt(AttemptOutcome.NoAnswer));
        stage.Clock.Pass(Duration.FromMinutes(20));
        await CryOpenAgainAsync(stage);
        await RecordAsync(stage, "kim", new AlertRecord.ContactAttempt(AttemptOutcome.Reached));
        await RecordAsync(stage, "kim", new AlertRecord.Measure(AlertAction.SafetyAssessment));
        await RecordAsync(stage, "kim", new AlertRecord.Finding(AlertDisposition.Worsening));
        await RecordAsync(stage, "kim", new AlertRecord.Closure());
    }

    /// <summary>Without a ladder an alert that was acknowledged gets a new one beside it; so the same comes up by hand.</summary>
    private static async Task CryOpenAgainAsync(AppStage stage)
    {
        var alert = (await stage.PersonAsync(AppStage.Ann)).Alerts.Single().Id;
        await stage.RepeatAsync("again", alert.Value);
        await stage.Get<App.Alerting.AlertMailing>().MailAsync(new(AppStage.Ann, alert, new InputId("again")), AppStage.Cancel);
    }

    private static async Task RecordAsync(AppStage stage, string who, AlertRecord record)
    {
        var alert = (await stage.PersonAsync(AppStage.Ann)).Alerts.Single().Id;
        var request = stage.Request() with { Actor = who };
        Assert.IsType<StaffAnswer.Ok>(await stage.Get<AlertRecordDesk>().RecordAsync(AppStage.Ann.Study, AppStage.South, alert, record, request, AppStage.Cancel));
    }

    private static List<IReadOnlyDictionary<string, object?>> Rows(AppStage stage) =>
    [
        .. stage.Research.Rows.Where(row => row.Table == ResearchTables.AlertHistory).OrderBy(row => row.Row, StringComparer.Ordinal).Select(row => row.Columns),
    ];
}
