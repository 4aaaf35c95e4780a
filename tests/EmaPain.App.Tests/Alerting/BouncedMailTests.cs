using System.Collections.Immutable;
using EmaPain.App.Alerting;
using EmaPain.App.Operation;
using EmaPain.App.Ports;
using EmaPain.App.Staff;
using EmaPain.App.Tests.Stage;
using EmaPain.Domain.Alerts;
using EmaPain.Domain.Json;
using EmaPain.Domain.Participations;
using NodaTime;

namespace EmaPain.App.Tests.Alerting;

/// <summary>Mails about alerts that the service took and that came back.</summary>
public sealed class BouncedMailTests
{
    [Fact]
    public async Task An_alert_whose_only_mail_came_back_has_no_owner_again()
    {
        using var stage = await MailedAsync("lee");
        Assert.Empty(await UntoldAsync(stage));
        await BounceAsync(stage, stage.Mailer.Taken[0]);
        Assert.Equal(stage.Clock.Now, Assert.Single(await UntoldAsync(stage)).UntoldSince);
        Assert.Equal(TaskKind.NameAlertOwner, Assert.Single(await TasksAsync(stage)).Kind);
        stage.Clock.Pass(Duration.FromMinutes(6));
        Assert.False((await stage.Get<HealthDesk>().LookAsync(AppStage.Cancel)).Checks.Single(check => check.Name == "alerts").Ok);
    }

    [Fact]
    public async Task An_alert_that_reached_somebody_else_keeps_that_owner_and_the_address_is_asked_for()
    {
        using var stage = await MailedAsync("lee", "kim");
        await BounceAsync(stage, stage.Mailer.Taken[0]);
        Assert.Empty(await UntoldAsync(stage));
        Assert.Single(await TasksAsync(stage));
        await BounceAsync(stage, stage.Mailer.Taken[1]);
        Assert.Single(await UntoldAsync(stage));
    }

    [Fact]
    public async Task A_report_that_comes_twice_counts_once_and_one_of_an_unknown_mail_not_at_all()
    {
        using var stage = await MailedAsync("lee");
        await BounceAsync(stage, stage.Mailer.Taken[0]);
        await BounceAsync(stage, stage.Mailer.Taken[0]);
        await stage.EventsAsync("bounced|11111111-2222-5333-8444-555555555555");
        await stage.WorkNowAsync();
        Assert.Equal(1, (await stage.PersonAsync(AppStage.Ann)).Alerts.Single().Mailed(MailOutcome.Bounced));
        Assert.Single(await TasksAsync(stage));
        Assert.Empty(stage.Queues.Waiting);
    }

    [Fact]
    public async Task A_mail_that_arrived_stands_in_the_history_once_and_changes_nothing_else()
    {
        using var stage = await MailedAsync("lee");
        var before = DomainJson.Write((await stage.PersonAsync(AppStage.Ann)).Alerts);
        foreach (var _ in Enumerable.Range(0, 2))
        {
            await stage.EventsAsync($"arrived|{stage.Mailer.Taken[0].Operation}");
            await stage.WorkNowAsync();
        }

        Assert.Equal(before, DomainJson.Write((await stage.PersonAsync(AppStage.Ann)).Alerts));
        var history = await stage.Participations.HistoryAsync(AppStage.Ann, AppStage.Cancel).ToListAsync();
        Assert.Equal(
            [("lee", MailOutcome.Accepted), ("lee", MailOutcome.Delivered)],
            history.OfType<Happening.AlertMailTried>().Select(happening => (happening.Mail.Recipient, happening.Mail.Outcome)));
    }

    [Fact]
    public async Task A_report_that_is_faster_than_our_own_record_is_not_overruled_by_it()
    {
        using var stage = await HandTexts.WithAnnAsync();
        await stage.EmployAsync("lee");
        var message = await stage.RaiseAsync();

        stage.Calls.Fails = call => call == "IParticipations.CommitAsync";
        await Assert.ThrowsAnyAsync<Exception>(() => stage.Get<AlertMailing>().MailAsync(message, AppStage.Cancel));
        stage.Calls.Fails = _ => false;
        await BounceAsync(stage, stage.Mailer.Taken[0]);
        await stage.Get<AlertMailing>().MailAsync(message, AppStage.Cancel);
        Assert.Equal(1, (await stage.PersonAsync(AppStage.Ann)).Alerts.Single().Mailed(MailOutcome.Accepted));
        Assert.Single(await UntoldAsync(stage));
    }

    [Fact]
    public async Task An_address_that_bounces_is_tried_again_after_hours_and_at_once_when_it_was_put_anew()
    {
        using var stage = await MailedAsync("lee");
        await BounceAsync(stage, stage.Mailer.Taken[0]);
        for (var quarter = 0; quarter < 20; quarter++)
        {
            await ChaseAsync(stage);
        }

        Assert.Single(stage.Mailer.Taken);
        var form = new StaffForm(AppStage.Ann.Study, AppStage.South, HandAlerts.Clinician, "lee@right.example");
        await stage.Get<StaffDesk>().PutAsync("lee", form, stage.Request(), AppStage.Cancel);
        await stage.WorkNowAsync();
        Assert.Equal(["lee@trial.example", "lee@right.example"], stage.Mailer.Taken.Select(mail => mail.To));
        Assert.Empty(await UntoldAsync(stage));

        await BounceAsync(stage, stage.Mailer.Taken[1]);
        for (var quarter = 0; quarter < 25; quarter++)
        {
            await ChaseAsync(stage);
        }

        Assert.Equal(3, stage.Mailer.Taken.Count);
    }

    [Fact]
    public async Task Of_an_alert_that_was_taken_on_a_mail_may_come_back()
    {
        using var stage = await MailedAsync("lee");
        await stage.Get<AlertDesk>().TakeOnAsync("mission-reconnect_south_alert-1_lee", AppStage.Cancel);
        await BounceAsync(stage, stage.Mailer.Taken[0]);
        Assert.Equal(AlertStatus.Acknowledged, (await stage.PersonAsync(AppStage.Ann)).Alerts.Single().Status);
        Assert.Empty(await UntoldAsync(stage));
        Assert.Empty(await TasksAsync(stage));
    }

    [Theory]
    [InlineData(Fault.CallFails)]
    [InlineData(Fault.AnswerIsLost)]
    [InlineData(Fault.CrashBefore)]
    [InlineData(Fault.CrashAfter)]
    public async Task Whichever_call_goes_wrong_the_alert_ends_without_an_owner_and_with_one_task(Fault fault)
    {
        for (var call = 0; ; call++)
        {
            using var stage = await MailedAsync("lee");
            var before = stage.Calls.Log.Count;
            stage.Calls.FailAt(before + call, fault);
            await BounceAsync(stage, stage.Mailer.Taken[0]);
            Assert.Single(await UntoldAsync(stage));
            Assert.Single(await TasksAsync(stage));
            if (stage.Calls.Log.Count <= before + call)
            {
                break;
            }
        }
    }

    private static async Task<AppStage> MailedAsync(params string[] staff)
    {
        var stage = await HandTexts.WithAnnAsync();
        foreach (var member in staff)
        {
            await stage.EmployAsync(member);
        }

        await stage.Get<AlertMailing>().MailAsync(await stage.RaiseAsync(), AppStage.Cancel);
        Assert.Equal(staff.Length, stage.Mailer.Taken.Count);
        return stage;
    }

    private static async Task BounceAsync(AppStage stage, Mail mail)
    {
        await stage.EventsAsync($"bounced|{mail.Operation}");
        await stage.WorkNowAsync();
    }

    private static async Task ChaseAsync(AppStage stage)
    {
        stage.Clock.Pass(Duration.FromMinutes(15));
        await stage.Get<AlertChase>().ChaseAsync(AppStage.Cancel);
        await stage.WorkNowAsync();
    }

    private static Task<ImmutableArray<AlertRow>> UntoldAsync(AppStage stage) => stage.Alerts.UntoldAsync(stage.Clock.Now, AppStage.Cancel);

    private static Task<ImmutableArray<CoordinatorTask>> TasksAsync(AppStage stage) => stage.Tasks.OpenAsync(AppStage.Ann.Study, AppStage.South, AppStage.Cancel);
}
