using EmaPain.App.Alerting;
using EmaPain.App.Messages;
using EmaPain.App.Operation;
using EmaPain.App.Ports;
using EmaPain.App.Tests.Stage;
using EmaPain.Domain.Alerts;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Participations;
using NodaTime;

namespace EmaPain.App.Tests.Alerting;

public sealed class AlertMailingTests
{
    [Fact]
    public async Task An_alert_for_a_role_that_nobody_has_gives_the_coordinator_something_to_do()
    {
        using var stage = await HandTexts.WithAnnAsync();
        var message = await stage.RaiseAsync();
        await MailAsync(stage, message);
        await MailAsync(stage, message);
        Assert.Empty(stage.Mailer.Taken);
        Assert.Equal(TaskKind.NameAlertOwner, Assert.Single(await stage.Tasks.OpenAsync(AppStage.Ann.Study, AppStage.South, AppStage.Cancel)).Kind);
        Assert.Single(await stage.Alerts.OpenAsync(AppStage.Ann.Study, AppStage.South, AppStage.Cancel));
    }

    [Fact]
    public async Task An_alert_that_comes_up_again_without_an_owner_asks_for_one_again_though_the_first_task_was_done()
    {
        using var stage = await HandTexts.WithAnnAsync();
        var message = await stage.RaiseAsync();
        await MailAsync(stage, message);
        var first = Assert.Single(await stage.Tasks.OpenAsync(AppStage.Ann.Study, AppStage.South, AppStage.Cancel));
        await stage.Tasks.FinishAsync(AppStage.Ann.Study, AppStage.South, first.Id, new TaskDone("kim", stage.Clock.Now, "done"), AppStage.Cancel);
        await MailAsync(stage, message);
        Assert.Empty(await stage.Tasks.OpenAsync(AppStage.Ann.Study, AppStage.South, AppStage.Cancel));
        await stage.RepeatAsync("cry");
        await MailAsync(stage, message with { Cause = new InputId("cry") });
        Assert.Single(await stage.Tasks.OpenAsync(AppStage.Ann.Study, AppStage.South, AppStage.Cancel));
    }

    [Fact]
    public async Task A_message_that_comes_twice_mails_once_and_a_further_cause_mails_again()
    {
        using var stage = await HandTexts.WithAnnAsync();
        await stage.EmployAsync("lee");
        var message = await stage.RaiseAsync();
        await MailAsync(stage, message);
        await MailAsync(stage, message);
        Assert.Single(stage.Mailer.Taken);
        await MailAsync(stage, message with { Cause = new InputId("another text") });
        Assert.Equal(2, stage.Mailer.Taken.Count);
        Assert.Equal(2, (await stage.PersonAsync(AppStage.Ann)).Alerts.Single().Mailed(MailOutcome.Accepted));
    }

    [Fact]
    public async Task A_mailbox_out_of_reach_neither_stops_nor_repeats_the_others()
    {
        using var stage = await HandTexts.WithAnnAsync();
        await stage.EmployAsync("adams");
        await stage.EmployAsync("baker");
        var message = await stage.RaiseAsync();
        stage.Mailer.BreakNext();
        await Assert.ThrowsAsync<IOException>(() => MailAsync(stage, message));
        Assert.Equal("baker@trial.example", Assert.Single(stage.Mailer.Taken).To);
        await MailAsync(stage, message);
        Assert.Equal(["baker@trial.example", "adams@trial.example"], stage.Mailer.Taken.Select(mail => mail.To));
        Assert.Equal(2, (await stage.PersonAsync(AppStage.Ann)).Alerts.Single().Mailed(MailOutcome.Accepted));
    }

    [Fact]
    public async Task A_mail_for_which_the_hour_has_no_room_waits_on_the_queue_and_is_red_in_health_meanwhile_though_the_others_went()
    {
        using var stage = await HandTexts.WithAnnAsync();
        await stage.EmployAsync("adams");
        await stage.EmployAsync("baker");
        stage.Mailer.HoldNext(TimeSpan.FromMinutes(20));
        stage.Mailer.HoldNext(TimeSpan.FromMinutes(20));
        await MailAsync(stage, await stage.RaiseAsync());
        await stage.WorkNowAsync();
        Assert.Empty(stage.Mailer.Taken);
        stage.Clock.Pass(Duration.FromMinutes(16));
        Assert.Equal(["alerts"], (await stage.Get<HealthDesk>().LookAsync(AppStage.Cancel)).Checks.Where(check => !check.Ok).Select(check => check.Name));
        stage.Mailer.HoldNext(TimeSpan.FromMinutes(4));
        await stage.Get<AlertChase>().ChaseAsync(AppStage.Cancel);
        await stage.WorkNowAsync();
        Assert.Equal("baker@trial.example", Assert.Single(stage.Mailer.Taken).To);
        Assert.Single(stage.Queues.Waiting, message => message.Queue == QueueNames.Alerts);
        stage.Clock.Pass(Duration.FromMinutes(4));
        await stage.WorkNowAsync();
        Assert.Equal(["baker@trial.example", "adams@trial.example"], stage.Mailer.Taken.Select(mail => mail.To));
        Assert.Equal(2, (await stage.PersonAsync(AppStage.Ann)).Alerts.Single().Mailed(MailOutcome.Accepted));
    }

    [Fact]
    public async Task A_mailbox_that_refuses_for_good_is_recorded_and_the_coordinator_is_asked_for_an_owner()
    {
        using var stage = await HandTexts.WithAnnAsync();
        await stage.EmployAsync("lee");
        var message = await stage.RaiseAsync();
        stage.Mailer.FailNext();
        await MailAsync(stage, message);
        Assert.Equal(1, (await stage.PersonAsync(AppStage.Ann)).Alerts.Single().Mailed(MailOutcome.Failed, "lee"));
        Assert.Equal(TaskKind.NameAlertOwner, Assert.Single(await stage.Tasks.OpenAsync(AppStage.Ann.Study, AppStage.South, AppStage.Cancel)).Kind);
    }

    [Fact]
    public async Task An_alert_that_was_taken_on_meanwhile_is_not_mailed()
    {
        using var stage = await HandTexts.WithAnnAsync();
        await stage.EmployAsync("lee");
        var message = await stage.RaiseAsync();
        await stage.Get<AlertDesk>().TakeOnAsync("mission-reconnect_south_alert-1_lee", AppStage.Cancel);
        await MailAsync(stage, message);
        Assert.Empty(stage.Mailer.Taken);
    }

    [Fact]
    public async Task A_mail_names_no_person_no_score_and_no_study()
    {
        using var stage = await HandTexts.WithAnnAsync();
        await stage.EmployAsync("lee");
        await MailAsync(stage, await stage.RaiseAsync());
        var mail = Assert.Single(stage.Mailer.Taken);
        var words = $"{mail.Subject} {mail.Text} {mail.Html}".Replace("mission-reconnect_south_alert-1_lee", "", StringComparison.Ordinal);
        Assert.DoesNotContain("ann", words.Split([' ', '\r', '\n', '<', '>', '"', '.']));
        Assert.DoesNotContain("mission", words, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("pain", words, StringComparison.OrdinalIgnoreCase);
    }

    private static Task MailAsync(AppStage stage, AlertMessage message) => stage.Get<AlertMailing>().MailAsync(message, AppStage.Cancel);
}
