using EmaPain.App.Alerting;
using EmaPain.App.Tests.Stage;
using EmaPain.Domain.Alerts;
using EmaPain.Domain.Participations;

namespace EmaPain.App.Tests.Alerting;

public sealed class AlertDeskTests
{
    private const string Token = "mission-reconnect_south_alert-1_lee";

    [Fact]
    public async Task Looking_at_an_alert_acknowledges_nothing_and_writes_nothing()
    {
        using var stage = await HandTexts.WithAnnAsync();
        await stage.RaiseAsync();
        var before = stage.Calls.Log.Count;
        Assert.Equal(AlertStatus.Open, Assert.IsType<AlertView.Found>(await stage.Get<AlertDesk>().ShowAsync(Token, AppStage.Cancel)).Alert.Status);
        Assert.Equal(["IAlertBoard.FindAsync", "IStaffDirectory.ListAsync", "IParticipations.LoadAsync"], stage.Calls.Log.Skip(before));
    }

    [Fact]
    public async Task Taken_on_twice_and_by_two_people_it_is_the_first_ones()
    {
        using var stage = await HandTexts.WithAnnAsync();
        await stage.RaiseAsync();
        foreach (var token in new[] { Token, Token, Token.Replace("lee", "kim", StringComparison.Ordinal) })
        {
            var view = Assert.IsType<AlertView.Found>(await stage.Get<AlertDesk>().TakeOnAsync(token, AppStage.Cancel));
            Assert.Equal((AlertStatus.Acknowledged, "lee"), (view.Alert.Status, view.Alert.AcknowledgedBy));
        }

        await stage.WorkAsync();
        var history = await stage.Participations.HistoryAsync(AppStage.Ann, AppStage.Cancel).ToListAsync();
        Assert.Single(history.OfType<Happening.AlertAcknowledged>());
        Assert.Empty(await stage.Alerts.OpenAsync(AppStage.Ann.Study, AppStage.South, AppStage.Cancel));
    }

    [Fact]
    public async Task One_that_was_opened_again_is_taken_on_again_by_the_same_person()
    {
        using var stage = await HandTexts.WithAnnAsync();
        await stage.RaiseAsync();
        for (var round = 1; round <= 2; round++)
        {
            Assert.Equal(AlertStatus.Acknowledged, Assert.IsType<AlertView.Found>(await stage.Get<AlertDesk>().TakeOnAsync(Token, AppStage.Cancel)).Alert.Status);
            Assert.Empty(await stage.Alerts.OpenAsync(AppStage.Ann.Study, AppStage.South, AppStage.Cancel));
            await stage.RepeatAsync($"cry-{round}");
            Assert.Single(await stage.Alerts.OpenAsync(AppStage.Ann.Study, AppStage.South, AppStage.Cancel));
        }
    }

    [Fact]
    public async Task A_token_takes_on_its_own_alert_and_no_other()
    {
        using var stage = await HandTexts.WithAnnAsync();
        await stage.RaiseAsync();
        await stage.RaiseAsync("alert-2");
        await stage.Get<AlertDesk>().TakeOnAsync("mission-reconnect_south_alert-2_lee", AppStage.Cancel);
        var open = Assert.Single(await stage.Alerts.OpenAsync(AppStage.Ann.Study, AppStage.South, AppStage.Cancel));
        Assert.Equal("alert-1", open.Alert.Value);
    }

    [Theory]
    [InlineData("rubbish")]
    [InlineData("mission-reconnect_north_alert-1_lee")]
    [InlineData("weekly-pst-peg_south_alert-1_lee")]
    [InlineData("mission-reconnect_south_alert-9_lee")]
    public async Task A_token_of_nothing_shows_and_takes_on_nothing(string token)
    {
        using var stage = await HandTexts.WithAnnAsync();
        await stage.RaiseAsync();
        Assert.IsType<AlertView.Invalid>(await stage.Get<AlertDesk>().ShowAsync(token, AppStage.Cancel));
        Assert.IsType<AlertView.Invalid>(await stage.Get<AlertDesk>().TakeOnAsync(token, AppStage.Cancel));
        Assert.Single(await stage.Alerts.OpenAsync(AppStage.Ann.Study, AppStage.South, AppStage.Cancel));
    }

    [Fact]
    public async Task Whoever_was_taken_off_the_staff_list_sees_and_takes_on_nothing()
    {
        using var stage = await HandTexts.WithAnnAsync();
        await stage.RaiseAsync();
        await stage.ForgetAsync("lee");
        Assert.IsType<AlertView.NotListed>(await stage.Get<AlertDesk>().ShowAsync(Token, AppStage.Cancel));
        var view = await stage.Get<AlertDesk>().TakeOnAsync(Token, AppStage.Cancel);
        Assert.IsType<AlertView.NotListed>(view);
        Assert.Single(await stage.Alerts.OpenAsync(AppStage.Ann.Study, AppStage.South, AppStage.Cancel));
        Assert.DoesNotContain("ann", AlertPage.Of(view, new AlertVisitor(Token, "lee"), asksForKey: true, stage.Clock.Now), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Whoever_changed_to_another_role_at_the_site_may_still_take_on_what_was_mailed_before()
    {
        using var stage = await HandTexts.WithAnnAsync();
        await stage.RaiseAsync();
        await stage.EmployAsync("lee");
        await stage.ForgetAsync("lee");
        Assert.Equal("lee", Assert.IsType<AlertView.Found>(await stage.Get<AlertDesk>().TakeOnAsync(Token, AppStage.Cancel)).Alert.AcknowledgedBy);
    }

    [Fact]
    public async Task An_expired_token_shows_and_takes_on_nothing()
    {
        using var stage = await HandTexts.WithAnnAsync();
        await stage.RaiseAsync();
        Assert.IsType<AlertView.Expired>(await stage.Get<AlertDesk>().ShowAsync(OpenLinks.Expired, AppStage.Cancel));
        Assert.IsType<AlertView.Expired>(await stage.Get<AlertDesk>().TakeOnAsync(OpenLinks.Expired, AppStage.Cancel));
        Assert.Single(await stage.Alerts.OpenAsync(AppStage.Ann.Study, AppStage.South, AppStage.Cancel));
    }
}
