using EmaPain.App.Alerting;
using EmaPain.App.Messages;
using EmaPain.App.Staff;
using EmaPain.App.Tests.Contracts;
using EmaPain.App.Tests.Stage;
using EmaPain.Domain.Alerts;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Participations;
using EmaPain.Domain.Studies;
using NodaTime;

namespace EmaPain.App.Tests.Alerting;

/// <summary>Alerts of which nobody could be told at first.</summary>
public sealed class AlertChaseTests
{
    [Fact]
    public async Task Somebody_who_is_named_is_mailed_the_alerts_of_which_nobody_could_be_told_and_the_next_one_is_not()
    {
        using var stage = await HandTexts.WithAnnAsync();
        await MailAsync(stage, await stage.RaiseAsync());
        Assert.Empty(stage.Mailer.Taken);
        var request = stage.Request();
        await NameAsync(stage, "lee", request);
        await NameAsync(stage, "lee", request);
        await stage.WorkNowAsync();
        Assert.Equal("lee@trial.example", Assert.Single(stage.Mailer.Taken).To);
        await NameAsync(stage, "kim", stage.Request());
        await stage.WorkNowAsync();
        Assert.Single(stage.Mailer.Taken);
    }

    [Fact]
    public async Task A_mailbox_that_refused_is_tried_again_until_it_takes_the_mail()
    {
        using var stage = await HandTexts.WithAnnAsync();
        await stage.EmployAsync("lee");
        stage.Mailer.FailNext();
        stage.Mailer.FailNext();
        await MailAsync(stage, await stage.RaiseAsync());
        await ChaseAsync(stage);
        Assert.Empty(stage.Mailer.Taken);
        await ChaseAsync(stage);
        Assert.Single(stage.Mailer.Taken);
        await ChaseAsync(stage);
        Assert.Single(stage.Mailer.Taken);
        var alert = (await stage.PersonAsync(AppStage.Ann)).Alerts.Single();
        Assert.Equal((2, 1), (alert.Mailed(MailOutcome.Failed), alert.Mailed(MailOutcome.Accepted)));
    }

    [Fact]
    public async Task An_address_that_is_put_right_is_tried_at_once()
    {
        using var stage = await HandTexts.WithAnnAsync();
        await stage.EmployAsync("lee", "no address");
        await MailAsync(stage, await stage.RaiseAsync());
        await NameAsync(stage, "lee", stage.Request());
        await stage.WorkNowAsync();
        Assert.Equal("lee@trial.example", Assert.Single(stage.Mailer.Taken).To);
    }

    [Fact]
    public async Task A_first_mail_that_is_still_tried_and_two_hosts_that_come_back_to_it_make_one_mail()
    {
        using var stage = await HandTexts.WithAnnAsync();
        await stage.EmployAsync("lee");
        var message = await stage.RaiseAsync();
        stage.Mailer.BreakNext();
        await Assert.ThrowsAsync<IOException>(() => MailAsync(stage, message));
        stage.Clock.Pass(Duration.FromMinutes(11));
        await Task.WhenAll(stage.Get<AlertChase>().ChaseAsync(AppStage.Cancel), stage.Get<AlertChase>().ChaseAsync(AppStage.Cancel));
        Assert.Equal(2, stage.Queues.Waiting.Count);
        await stage.WorkNowAsync();
        await MailAsync(stage, message);
        Assert.Single(stage.Mailer.Taken);
        Assert.Equal(1, (await stage.PersonAsync(AppStage.Ann)).Alerts.Single().Mailed(MailOutcome.Accepted));
    }

    [Fact]
    public async Task An_alert_whose_mail_named_one_that_was_withdrawn_meanwhile_is_mailed_and_can_be_taken_on()
    {
        using var stage = await HandTexts.WithAnnAsync();
        await stage.EmployAsync("lee");
        var message = await stage.RaiseAsync("urgent", AlertLevel.Urgent);
        await stage.RaiseAsync("review", AlertLevel.Review, together: "urgent");
        await WithdrawAsync(stage, "urgent");
        await MailAsync(stage, message);
        Assert.Single(stage.Mailer.Taken);
        await stage.Get<AlertDesk>().TakeOnAsync("mission-reconnect_south_review_lee", AppStage.Cancel);
        Assert.Equal(
            [AlertStatus.Withdrawn, AlertStatus.Acknowledged], (await stage.PersonAsync(AppStage.Ann)).Alerts.Select(alert => alert.Status));
    }

    [Fact]
    public async Task A_link_to_an_alert_that_was_withdrawn_shows_the_one_that_shares_its_mail_and_is_open()
    {
        using var stage = await HandTexts.WithAnnAsync();
        await stage.RaiseAsync("urgent", AlertLevel.Urgent);
        await stage.RaiseAsync("review", AlertLevel.Review, together: "urgent");
        await WithdrawAsync(stage, "urgent");
        var view = await stage.Get<AlertDesk>().ShowAsync("mission-reconnect_south_urgent_lee", AppStage.Cancel);
        Assert.Equal("review", Assert.IsType<AlertView.Found>(view).Alert.Id.Value);
    }

    private static async Task WithdrawAsync(AppStage stage, string id)
    {
        var loaded = await stage.Participations.LoadAsync(AppStage.Ann, AppStage.Cancel);
        await stage.Participations.CommitAsync(
            loaded, new InputId($"withdraw-{id}"), loaded.Decide([new Happening.AlertWithdrawn(stage.Clock.Now, new AlertId(id))]), AppStage.Cancel);
    }

    private static async Task ChaseAsync(AppStage stage)
    {
        stage.Clock.Pass(Duration.FromMinutes(15));
        await stage.Get<AlertChase>().ChaseAsync(AppStage.Cancel);
        await stage.WorkNowAsync();
    }

    private static Task MailAsync(AppStage stage, AlertMessage message) => stage.Get<AlertMailing>().MailAsync(message, AppStage.Cancel);

    private static Task<StaffAnswer> NameAsync(AppStage stage, string id, StaffRequest request) => stage.Get<StaffDesk>().PutAsync(
        id, new StaffForm(AppStage.Ann.Study, AppStage.South, HandAlerts.Clinician, $"{id}@trial.example"), request, AppStage.Cancel);
}
