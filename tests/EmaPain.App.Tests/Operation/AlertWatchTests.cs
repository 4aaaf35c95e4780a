using EmaPain.App.Operation;
using EmaPain.App.Ports;
using EmaPain.App.Tests.Stage;
using EmaPain.Domain.Alerts;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Studies;
using NodaTime;

namespace EmaPain.App.Tests.Operation;

public sealed class AlertWatchTests
{
    private static readonly Duration Minute = Duration.FromMinutes(1);

    [Theory]
    [InlineData(AlertLevel.Urgent, 1)]
    [InlineData(AlertLevel.Review, 72)]
    public async Task An_alert_that_nobody_took_on_in_time_turns_health_red_and_rings_the_alarm(AlertLevel level, int hours)
    {
        using var stage = new AppStage();
        await stage.Alerts.PutAsync(Row(level, AlertStatus.Open), AppStage.Cancel);
        stage.Clock.Pass(Duration.FromHours(hours));
        Assert.True(await IsCalmAsync(stage));

        stage.Clock.Pass(Minute);
        Assert.False(await IsCalmAsync(stage));
        var log = new EventLog<AlertWatch>();
        await new AlertWatch(stage.Get<IStudies>(), stage.Alerts, stage.Clock, log).RingAsync(AppStage.Cancel);
        Assert.Equal([AlertWatch.UnacknowledgedAlertEvent], log.Events);
    }

    [Theory]
    [InlineData(AlertLevel.Urgent, AlertStatus.Acknowledged)]
    [InlineData(AlertLevel.Review, AlertStatus.Withdrawn)]
    [InlineData(AlertLevel.Info, AlertStatus.Open)]
    public async Task An_alert_that_needs_nobody_leaves_health_green(AlertLevel level, AlertStatus status)
    {
        using var stage = new AppStage();
        await stage.Alerts.PutAsync(Row(level, status), AppStage.Cancel);
        stage.Clock.Pass(Duration.FromDays(30));
        Assert.True(await IsCalmAsync(stage));
    }

    [Fact]
    public async Task An_alert_that_was_opened_again_has_its_time_from_then_on()
    {
        using var stage = new AppStage();
        await stage.Alerts.PutAsync(Row(AlertLevel.Urgent, AlertStatus.Open) with { OpenSince = AppStage.Monday + Duration.FromDays(3) }, AppStage.Cancel);
        stage.Clock.Pass(Duration.FromDays(3) + Duration.FromMinutes(59));
        Assert.True(await IsCalmAsync(stage));
        stage.Clock.Pass(Minute + Minute);
        Assert.False(await IsCalmAsync(stage));
    }

    [Fact]
    public async Task The_time_of_a_ladder_goes_before_that_of_the_level()
    {
        using var stage = new AppStage();
        await stage.Alerts.PutAsync(Row(AlertLevel.Urgent, AlertStatus.Open) with { AcknowledgeBy = AppStage.Monday + Duration.FromHours(4) }, AppStage.Cancel);
        stage.Clock.Pass(Duration.FromHours(4));
        Assert.True(await IsCalmAsync(stage));
        stage.Clock.Pass(Minute);
        Assert.False(await IsCalmAsync(stage));
    }

    [Fact]
    public async Task One_that_was_acknowledged_is_overdue_once_nobody_tried_to_reach_the_person_in_time()
    {
        using var stage = new AppStage();
        await stage.Alerts.PutAsync(Row(AlertLevel.Urgent, AlertStatus.Acknowledged) with { ContactBy = AppStage.Monday + Duration.FromHours(1) }, AppStage.Cancel);
        var row = Assert.Single(await stage.Alerts.UnfinishedAsync(AppStage.Ann.Study, AppStage.South, AppStage.Cancel));
        stage.Clock.Pass(Duration.FromHours(1));
        Assert.False(stage.Get<AlertWatch>().IsOverdue(row));
        stage.Clock.Pass(Minute);
        Assert.True(stage.Get<AlertWatch>().IsOverdue(row));
        Assert.False(stage.Get<AlertWatch>().IsOverdue(row with { ContactBy = null }));
    }

    private static async Task<bool> IsCalmAsync(AppStage stage) =>
        (await stage.Get<HealthDesk>().LookAsync(AppStage.Cancel)).Checks.Single(check => check.Name == "waiting-alerts").Ok;

    private static AlertRow Row(AlertLevel level, AlertStatus status) => new(
        AppStage.Ann.Study, AppStage.South, new AlertId("one"), AppStage.Ann, new RuleId("crisis"), level, status, CrisisReply.NotNeeded, AppStage.Monday, null, AppStage.Monday, null, null, null,
        Next: null, ContactBy: null, AppStage.Monday);
}
