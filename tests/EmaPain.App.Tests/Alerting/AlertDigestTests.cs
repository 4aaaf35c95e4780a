using EmaPain.App.Alerting;
using EmaPain.App.Messages;
using EmaPain.App.Operation;
using EmaPain.App.Ports;
using EmaPain.App.Tests.Stage;
using EmaPain.Domain.Alerts;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Participations;
using EmaPain.Domain.Studies;
using NodaTime;

namespace EmaPain.App.Tests.Alerting;

/// <summary>Alerts for information wait for the site's morning; those to review are mailed at once. It begins on Monday, 10:00.</summary>
public sealed class AlertDigestTests
{
    /// <summary>07:00 in New York, a Tuesday.</summary>
    private static readonly Instant Tuesday = Instant.FromUtc(2026, 1, 6, 12, 0);

    [Fact]
    public async Task What_came_up_in_a_day_is_one_mail_in_the_morning_with_a_link_for_each_and_counts_as_told()
    {
        using var stage = await StageAsync("lee");
        await stage.RaiseAsync("one", AlertLevel.Info);
        stage.Clock.MoveTo(AppStage.Monday + Duration.FromHours(2));
        await stage.RaiseAsync("two", AlertLevel.Info);
        await MailAsync(stage);
        Assert.Empty(stage.Mailer.Taken);
        await MailAsync(stage, Tuesday);
        await MailAsync(stage, Tuesday + Duration.FromHours(1));
        var mail = Assert.Single(stage.Mailer.Taken);
        Assert.Equal(("lee@trial.example", "2 study check-ins to look at today", MailUrgency.Low), (mail.To, mail.Subject, mail.Urgency));
        Assert.Contains("mission-reconnect_south_one_lee", mail.Text, StringComparison.Ordinal);
        Assert.Contains("mission-reconnect_south_two_lee", mail.Html, StringComparison.Ordinal);
        Assert.Contains("2 of 2: Mon 5 Jan, 12:00", mail.Text, StringComparison.Ordinal);
        Assert.All((await stage.PersonAsync(AppStage.Ann)).Alerts, alert => Assert.True(alert.IsTold("lee")));
        await MailAsync(stage, Tuesday + Duration.FromDays(1));
        Assert.Single(stage.Mailer.Taken);
    }

    [Fact]
    public async Task Nothing_of_it_is_mailed_at_once_or_chased()
    {
        using var stage = await StageAsync("lee");
        await stage.RaiseAsync("one", AlertLevel.Info);
        stage.Clock.Pass(Duration.FromHours(1));
        await stage.Get<AlertChase>().ChaseAsync(AppStage.Cancel);
        await stage.Get<AlertMailing>().MailAsync(new AlertMessage(AppStage.Ann, new AlertId("one"), new InputId("raise-one")), AppStage.Cancel);
        await stage.WorkNowAsync();
        Assert.Empty(stage.Mailer.Taken);
    }

    [Fact]
    public async Task What_shares_the_mail_of_an_alert_that_is_told_at_once_is_in_no_daily_mail()
    {
        using var stage = await StageAsync("lee");
        var message = await stage.RaiseAsync("review", AlertLevel.Review);
        await stage.RaiseAsync("info", AlertLevel.Info, together: "review");
        await stage.Get<AlertMailing>().MailAsync(message, AppStage.Cancel);
        await MailAsync(stage, Tuesday);
        Assert.Equal("A study check-in needs your review", Assert.Single(stage.Mailer.Taken).Subject);
    }

    [Fact]
    public async Task What_was_taken_on_or_closed_before_the_morning_is_not_listed()
    {
        using var stage = await StageAsync("lee");
        await stage.RaiseAsync("one", AlertLevel.Info);
        await stage.Get<AlertDesk>().TakeOnAsync("mission-reconnect_south_one_lee", AppStage.Cancel);
        await MailAsync(stage, Tuesday);
        Assert.Empty(stage.Mailer.Taken);
    }

    [Fact]
    public async Task Everybody_of_the_role_who_is_here_gets_it_though_the_first_of_them_was_told_before_the_next_could_be()
    {
        using var stage = await StageAsync("adams", "baker", "cole");
        await stage.Staff.SetLeaveAsync(AppStage.Ann.Study, AppStage.South, "cole", new Leave(new LocalDate(2026, 1, 6), new LocalDate(2026, 1, 6)), AppStage.Cancel);
        await stage.RaiseAsync("one", AlertLevel.Info);
        stage.Mailer.BreakNext();
        stage.Clock.MoveTo(Tuesday);
        await Assert.ThrowsAsync<IOException>(() => MailAsync(stage));
        Assert.Equal("baker@trial.example", Assert.Single(stage.Mailer.Taken).To);
        await MailAsync(stage, Tuesday + Duration.FromHours(1));
        Assert.Equal(["baker@trial.example", "adams@trial.example"], stage.Mailer.Taken.Select(mail => mail.To));
    }

    [Fact]
    public async Task A_role_that_nobody_has_is_asked_for_and_health_is_red_after_the_morning_until_somebody_is_told()
    {
        using var stage = await StageAsync();
        var raised = stage.Clock.Now;
        await stage.RaiseAsync("one", AlertLevel.Info);
        await MailAsync(stage, Tuesday);
        Assert.Equal(TaskKind.NameAlertOwner, Assert.Single(await stage.Tasks.OpenAsync(AppStage.Ann.Study, AppStage.South, AppStage.Cancel)).Kind);
        Assert.True(await IsGreenAsync(stage));
        stage.Clock.MoveTo(raised + Duration.FromHours(30) + Duration.FromMinutes(1));
        Assert.False(await IsGreenAsync(stage));
        await stage.EmployAsync("lee");
        await MailAsync(stage, Tuesday + Duration.FromDays(1));
        Assert.True(await IsGreenAsync(stage));
    }

    [Fact]
    public async Task A_list_that_came_back_is_mailed_again_the_next_morning()
    {
        using var stage = await StageAsync("lee");
        await stage.RaiseAsync("one", AlertLevel.Info);
        await stage.RaiseAsync("two", AlertLevel.Info);
        await MailAsync(stage, Tuesday);
        await stage.Get<MailReports>().LearnAsync(new CarrierEvent.MailBounced(stage.Mailer.Taken.Single().Operation, "Bounced"), AppStage.Cancel);
        await MailAsync(stage, Tuesday + Duration.FromDays(1));
        Assert.Equal(2, stage.Mailer.Taken.Count);
        Assert.All((await stage.PersonAsync(AppStage.Ann)).Alerts, alert => Assert.Equal((2, 1), (alert.Mailed(MailOutcome.Accepted), alert.Mailed(MailOutcome.Bounced))));
    }

    [Theory]
    [InlineData(Fault.CallFails)]
    [InlineData(Fault.AnswerIsLost)]
    [InlineData(Fault.CrashBefore)]
    [InlineData(Fault.CrashAfter)]
    public async Task Whichever_call_goes_wrong_everybody_gets_one_mail_and_each_alert_is_told(Fault fault)
    {
        for (var call = 0; ; call++)
        {
            using var stage = await StageAsync("adams", "baker");
            await stage.RaiseAsync("one", AlertLevel.Info);
            await stage.RaiseAsync("two", AlertLevel.Info);
            stage.Clock.MoveTo(Tuesday);
            stage.Calls.FailAt(stage.Calls.Log.Count + call, fault);
            if (await Record.ExceptionAsync(() => MailAsync(stage)) is null)
            {
                Assert.True(call > 20, "No port was called.");
                return;
            }

            stage.Calls.Restart();
            await MailAsync(stage, Tuesday + Duration.FromHours(1));
            await MailAsync(stage, Tuesday + Duration.FromHours(2));
            Assert.Equal(["adams@trial.example", "baker@trial.example"], stage.Mailer.Taken.Select(mail => mail.To).Order());
            Assert.All((await stage.PersonAsync(AppStage.Ann)).Alerts, alert => Assert.Equal((2, true, true), (alert.Mailed(MailOutcome.Accepted), alert.IsTold("adams"), alert.IsTold("baker"))));
        }
    }

    private static async Task<AppStage> StageAsync(params string[] clinicians)
    {
        var study = ShippedStudies.MissionReconnect;
        var daily = new AlertLevelPlan { Level = AlertLevel.Info, Role = HandAlerts.Clinician, Telling = AlertTelling.Daily };
        var stage = new AppStage(study with
        {
            Alerts = study.Alerts with { Levels = [.. study.Alerts.Levels.Where(level => level.Level != AlertLevel.Info), daily] },
        });
        await stage.EnrolAsync(AppStage.Ann);
        await stage.WorkAsync();
        foreach (var clinician in clinicians)
        {
            await stage.EmployAsync(clinician);
        }

        return stage;
    }

    private static async Task MailAsync(AppStage stage, Instant? at = null)
    {
        stage.Clock.MoveTo(at ?? stage.Clock.Now);
        await stage.Get<AlertDigest>().MailAsync(AppStage.Cancel);
        await stage.WorkNowAsync();
    }

    private static async Task<bool> IsGreenAsync(AppStage stage) =>
        (await stage.Get<HealthDesk>().LookAsync(AppStage.Cancel)).Checks.Single(check => check.Name == "digest").Ok;
}
