using EmaPain.App.Alerting;
using EmaPain.App.Operation;
using EmaPain.App.Ports;
using EmaPain.App.Tests.Stage;
using EmaPain.Domain.Studies;
using NodaTime;

namespace EmaPain.App.Tests.Operation;

public sealed class HealthDeskTests
{
    [Fact]
    public async Task A_new_app_without_anybody_due_is_green()
    {
        using var stage = new AppStage();
        Assert.True((await LookAsync(stage)).IsGreen);
    }

    [Fact]
    public async Task A_timer_that_never_ran_while_somebody_is_due_is_red()
    {
        using var stage = new AppStage();
        await CoverAsync(stage);
        await stage.DueBook.EnterAsync(AppStage.Ann, AppStage.Sender, stage.Clock.Now, stage.Clock.Now, AppStage.Cancel);
        Assert.True((await LookAsync(stage)).IsGreen);
        stage.Clock.Pass(Duration.FromMinutes(16));
        Assert.Equal(["prompts"], Red(await LookAsync(stage)));
    }

    [Fact]
    public async Task A_timer_that_stopped_is_red_after_five_missed_minutes()
    {
        using var stage = new AppStage();
        await stage.TickAsync();
        stage.Clock.Pass(Duration.FromMinutes(5));
        Assert.True((await LookAsync(stage)).IsGreen);
        stage.Clock.Pass(Duration.FromSeconds(1));
        Assert.Equal(["prompts"], Red(await LookAsync(stage)));
    }

    [Fact]
    public async Task A_store_that_cannot_be_read_is_a_finding_and_hides_no_other()
    {
        using var stage = new AppStage();
        stage.Calls.Fails = call => call == "IDueBook.WatermarkAsync";
        await stage.Get<DeadLetterOffice>().KeepAsync("inbound", "body", AppStage.Cancel);
        Assert.Equal(["prompts", "dead-letters"], Red(await LookAsync(stage)));
    }

    [Fact]
    public async Task An_alert_of_which_nobody_could_be_told_is_red_until_somebody_is()
    {
        using var stage = await HandTexts.WithAnnAsync();
        var message = await stage.RaiseAsync();
        await stage.Get<AlertMailing>().MailAsync(message, AppStage.Cancel);
        Assert.True((await LookAsync(stage)).IsGreen, "A mail may still be on its way.");
        stage.Clock.Pass(Duration.FromMinutes(5));
        Assert.Equal(["alerts"], Red(await LookAsync(stage)));
        await stage.EmployAsync("lee");
        await stage.Get<AlertMailing>().MailAsync(message, AppStage.Cancel);
        Assert.True((await LookAsync(stage)).IsGreen);
    }

    [Fact]
    public async Task An_alert_that_somebody_took_on_or_that_nobody_is_to_be_mailed_about_is_not_red()
    {
        using var stage = await HandTexts.WithAnnAsync();
        await stage.RaiseAsync();
        await stage.RaiseAsync("alert-2", AlertLevel.Info);
        await stage.Get<AlertDesk>().TakeOnAsync("mission-reconnect_south_alert-1_lee", AppStage.Cancel);
        stage.Clock.Pass(Duration.FromHours(1));
        Assert.True((await LookAsync(stage)).IsGreen);
    }

    [Fact]
    public async Task Somebody_whom_urgent_alerts_call_is_missed_before_an_alert_needs_them()
    {
        using var stage = new AppStage();
        Assert.DoesNotContain("on-call", Red(await LookAsync(stage)));
        await stage.DueBook.EnterAsync(AppStage.Ann, AppStage.Sender, stage.Clock.Now + Duration.FromDays(6), stage.Clock.Now, AppStage.Cancel);
        var gap = Assert.Single((await LookAsync(stage)).Checks, check => check is { Name: "on-call", Ok: false });
        Assert.Contains("'on-call' of site 'south' in study 'mission-reconnect' on 2026-01-05", gap.Detail, StringComparison.Ordinal);

        await CoverAsync(stage);
        Assert.DoesNotContain("on-call", Red(await LookAsync(stage)));
        await stage.Staff.SetLeaveAsync(AppStage.Ann.Study, AppStage.South, "on-call", new Leave(new LocalDate(2026, 1, 7), new LocalDate(2026, 1, 9)), AppStage.Cancel);
        Assert.DoesNotContain("on-call", Red(await LookAsync(stage)));
        stage.Clock.Pass(Duration.FromDays(1));
        Assert.Contains("on-call", Red(await LookAsync(stage)));
        stage.Clock.Pass(Duration.FromDays(4));
        Assert.DoesNotContain("on-call", Red(await LookAsync(stage)));
    }

    [Theory]
    [InlineData(Outage.CarrierRefusesUs, "carrier")]
    [InlineData(Outage.NoWayOfMail, "mail")]
    public async Task A_service_that_failed_us_lately_is_red(Outage outage, string check)
    {
        using var stage = new AppStage();
        await stage.Outages.NoteAsync(outage, stage.Clock.GetUtcNow(), AppStage.Cancel);
        Assert.Equal([check], Red(await LookAsync(stage)));
    }

    /// <summary>Puts somebody into each role that urgent alerts call.</summary>
    private static async Task CoverAsync(AppStage stage)
    {
        foreach (var role in stage.Studies.Newest(AppStage.Ann.Study)!.Alerts.PlanOf(AlertLevel.Urgent)!.Roles)
        {
            await stage.Staff.PutAsync(new StaffMember($"{role}", AppStage.Ann.Study, AppStage.South, role, $"{role}@trial.example"), AppStage.Cancel);
        }
    }

    private static Task<HealthReport> LookAsync(AppStage stage) => stage.Get<HealthDesk>().LookAsync(AppStage.Cancel);

    private static IEnumerable<string> Red(HealthReport report) => report.Checks.Where(check => !check.Ok).Select(check => check.Name);
}
