using EmaPain.App.Alerting;
using EmaPain.App.Staff;
using EmaPain.App.Tests.Stage;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Json;
using NodaTime;

namespace EmaPain.App.Tests.Staff;

/// <summary>Staff lists, leave, and who is told of an alert because of them. The stage's clock stands on Monday, January 5, in New York.</summary>
public sealed class RosterDeskTests
{
    private static readonly LeaveForm ThisMonday = new(new LocalDate(2026, 1, 5), new LocalDate(2026, 1, 5));

    [Fact]
    public async Task Whoever_is_on_leave_is_told_of_no_alert_and_is_told_again_after_the_last_day()
    {
        using var stage = await HandTexts.WithAnnAsync();
        await stage.EmployAsync("kim");
        await stage.EmployAsync("lee");
        Ok(await LeaveAsync(stage, "kim", ThisMonday));
        await MailAsync(stage, "alert-1");
        Assert.Equal(["lee@trial.example"], stage.Mailer.Taken.Select(mail => mail.To));

        // 23:59 at the site is the next day in London.
        stage.Clock.MoveTo(Instant.FromUtc(2026, 1, 6, 4, 59));
        await MailAsync(stage, "alert-2");
        stage.Clock.MoveTo(Instant.FromUtc(2026, 1, 6, 5, 0));
        await MailAsync(stage, "alert-3");
        Assert.Equal(["lee", "lee", "kim", "lee"], stage.Mailer.Taken.Select(mail => mail.To.Split('@')[0]));
    }

    [Fact]
    public async Task The_list_names_the_roles_that_nobody_has_who_is_here()
    {
        using var stage = await HandTexts.WithAnnAsync();
        await stage.EmployAsync("kim");
        Assert.Contains("\"uncovered\":[\"on-call\",\"coordinator\"]", await ListAsync(stage), StringComparison.Ordinal);
        Ok(await LeaveAsync(stage, "kim", ThisMonday));
        var list = await ListAsync(stage);
        Assert.Contains("\"isAway\":true", list, StringComparison.Ordinal);
        Assert.Contains("\"uncovered\":[\"clinician\",\"on-call\",\"coordinator\"]", list, StringComparison.Ordinal);
        Ok(await stage.Get<RosterDesk>().EndLeaveAsync(AppStage.Ann.Study, AppStage.South, "kim", stage.Request(), AppStage.Cancel));
        Assert.DoesNotContain("\"isAway\":true", await ListAsync(stage), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_goes_is_told_at_once_which_roles_nobody_has_then()
    {
        using var stage = await HandTexts.WithAnnAsync();
        await stage.EmployAsync("kim");
        var nextWeek = new LeaveForm(ThisMonday.From.PlusDays(7), ThisMonday.From.PlusDays(8));
        Assert.Contains("\"uncovered\":[\"clinician\"", BodyOf(await LeaveAsync(stage, "kim", nextWeek)), StringComparison.Ordinal);
        Assert.Contains("\"uncovered\":[\"on-call\"", await ListAsync(stage), StringComparison.Ordinal);
        await stage.EmployAsync("lee");
        Assert.DoesNotContain("clinician\",\"on-call", BodyOf(await RemoveAsync(stage, "kim", stage.Request())), StringComparison.Ordinal);
        Assert.Contains("\"uncovered\":[\"clinician\"", BodyOf(await RemoveAsync(stage, "lee", stage.Request())), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_removal_that_comes_again_does_not_undo_a_later_addition()
    {
        using var stage = await HandTexts.WithAnnAsync();
        await stage.EmployAsync("kim");
        var request = stage.Request();
        Ok(await RemoveAsync(stage, "kim", request));
        await stage.EmployAsync("kim");
        Ok(await RemoveAsync(stage, "kim", request));
        Assert.Single(await stage.Staff.ListAsync(AppStage.Ann.Study, AppStage.South, AppStage.Cancel));
        Assert.Contains(stage.Audit.Entries, entry => entry is { Act: "remove-staff", Outcome: "done" });
    }

    [Fact]
    public async Task A_slip_in_a_name_or_a_date_is_refused_and_audited()
    {
        using var stage = await HandTexts.WithAnnAsync();
        await stage.EmployAsync("kim");
        Assert.IsType<StaffAnswer.NotFound>(await RemoveAsync(stage, "kmi", stage.Request()));
        Assert.IsType<StaffAnswer.NotFound>(await LeaveAsync(stage, "kmi", ThisMonday));
        Assert.IsType<StaffAnswer.BadRequest>(await LeaveAsync(stage, "kim", ThisMonday with { Until = new LocalDate(2025, 1, 5) }));
        Assert.Equal(
            ["bad-date", "not-listed", "not-listed"],
            stage.Audit.Entries.Select(entry => entry.Outcome).Where(outcome => outcome is "bad-date" or "not-listed").Order());
    }

    [Fact]
    public async Task A_phone_that_cannot_be_texted_is_refused()
    {
        using var stage = await HandTexts.WithAnnAsync();
        var form = new StaffForm(AppStage.Ann.Study, AppStage.South, new StaffRoleId("on-call"), "kim@trial.example", "12345");
        Assert.Equal("bad-phone", Assert.IsType<StaffAnswer.BadRequest>(await stage.Get<StaffDesk>().PutAsync("kim", form, stage.Request(), AppStage.Cancel)).Code);
        Ok(await stage.Get<StaffDesk>().PutAsync("kim", form with { Phone = "813-555-0150" }, stage.Request(), AppStage.Cancel));
        Assert.Contains("+18135550150", await ListAsync(stage), StringComparison.Ordinal);
    }

    private static void Ok(StaffAnswer answer) => Assert.IsType<StaffAnswer.Ok>(answer);

    private static string BodyOf(StaffAnswer answer) => DomainJson.Write(Assert.IsType<StaffAnswer.Ok>(answer).Body);

    private static async Task MailAsync(AppStage stage, string alert) => await stage.Get<AlertMailing>().MailAsync(await stage.RaiseAsync(alert), AppStage.Cancel);

    private static Task<StaffAnswer> LeaveAsync(AppStage stage, string id, LeaveForm form) =>
        stage.Get<RosterDesk>().SetLeaveAsync(AppStage.Ann.Study, AppStage.South, id, form, stage.Request(), AppStage.Cancel);

    private static Task<StaffAnswer> RemoveAsync(AppStage stage, string id, StaffRequest request) =>
        stage.Get<RosterDesk>().RemoveAsync(AppStage.Ann.Study, AppStage.South, id, HandAlerts.Clinician, request, AppStage.Cancel);

    private static async Task<string> ListAsync(AppStage stage) => BodyOf(
        await stage.Get<RosterDesk>().ListAsync(AppStage.Ann.Study, AppStage.South, stage.Request(), AppStage.Cancel));
}
