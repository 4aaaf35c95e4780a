using EmaPain.App.Alerting;
using EmaPain.App.Tests.Stage;
using EmaPain.Domain.Alerts;
using EmaPain.Domain.Studies;
using NodaTime;

namespace EmaPain.App.Tests.Alerting;

public sealed class AlertRevealTests
{
    private const string Cry = "I want to kill myself <b>tonight</b>";
    private const string Stranger = "+18135550177";

    [Fact]
    public async Task The_owner_of_an_urgent_alert_sees_phone_and_text_and_each_look_is_audited()
    {
        using var stage = await WithCryAsync(AppStage.Phone);
        var token = await TakenOnAsync(stage);
        Assert.Equal(AppStage.Phone, await RevealAsync(stage, token, "lee", RevealKind.Phone));
        stage.Clock.MoveTo(stage.Clock.Now + Duration.FromMinutes(1));
        Assert.Equal(AppStage.Phone, await RevealAsync(stage, token, "lee", RevealKind.Phone));
        Assert.Equal(Cry, await RevealAsync(stage, token, "lee", RevealKind.Text));
        Assert.Equal(
            [("lee", "reveal-phone", "done"), ("lee", "reveal-phone", "done"), ("lee", "reveal-text", "done")],
            stage.Audit.Entries.Where(entry => entry.Act.StartsWith("reveal", StringComparison.Ordinal)).OrderBy(entry => entry.At).ThenBy(entry => entry.Act)
                .Select(entry => (entry.Actor, entry.Act, entry.Outcome)));
    }

    [Fact]
    public async Task Nothing_is_read_before_the_look_stands_in_the_audit()
    {
        using var stage = await WithCryAsync(AppStage.Phone);
        var token = await TakenOnAsync(stage);
        var before = stage.Calls.Log.Count;
        await RevealAsync(stage, token, "lee", RevealKind.Text);
        var calls = stage.Calls.Log.Skip(before).ToList();
        Assert.InRange(calls.IndexOf("IAudit.WriteAsync"), 0, calls.FindIndex(call => call.StartsWith("IInbox", StringComparison.Ordinal)) - 1);
    }

    [Theory]
    [InlineData("kim")]
    [InlineData("LEE")]
    public async Task Whoever_did_not_take_it_on_sees_nothing_and_the_try_is_audited(string person)
    {
        using var stage = await WithCryAsync(AppStage.Phone);
        var token = await TakenOnAsync(stage);
        var (_, revealed) = await stage.Get<AlertReveal>().RevealAsync(token, person, RevealKind.Phone, AppStage.Cancel);
        Assert.Null(revealed);
        Assert.Contains(stage.Audit.Entries, entry => (entry.Actor, entry.Act, entry.Outcome) == (person, "reveal-phone", "not-owner"));
    }

    [Fact]
    public async Task Before_anybody_took_it_on_and_at_a_lower_level_nobody_sees_anything()
    {
        using var stage = await WithCryAsync(AppStage.Phone);
        Assert.Null((await stage.Get<AlertReveal>().RevealAsync(TokenOf(await CryOf(stage)), "lee", RevealKind.Phone, AppStage.Cancel)).Revealed);
        await stage.RaiseAsync("review", AlertLevel.Review);
        const string Token = "mission-reconnect_south_review_lee";
        await stage.Get<AlertDesk>().TakeOnAsync(Token, AppStage.Cancel);
        Assert.Null((await stage.Get<AlertReveal>().RevealAsync(Token, "lee", RevealKind.Phone, AppStage.Cancel)).Revealed);
    }

    [Fact]
    public async Task Of_a_cry_that_came_again_the_last_text_is_shown_also_the_day_after()
    {
        using var stage = await WithCryAsync(AppStage.Phone);
        await stage.EventsAsync(LineEvents.Text("cry-2", AppStage.Phone, AppStage.Sender, "took all my pills"));
        await stage.WorkNowAsync();
        var token = await TakenOnAsync(stage);
        stage.Clock.MoveTo(stage.Clock.Now + Duration.FromDays(1));
        Assert.Equal("took all my pills", await RevealAsync(stage, token, "lee", RevealKind.Text));
    }

    [Fact]
    public async Task A_strangers_phone_and_text_are_shown_as_they_came()
    {
        using var stage = await WithCryAsync(Stranger);
        var row = Assert.Single(await stage.Alerts.OpenAsync(AppStage.Ann.Study, AppStage.South, AppStage.Cancel));
        var token = $"{row.Study}_{row.Site}_{row.Alert}_lee";
        await stage.Get<AlertDesk>().TakeOnAsync(token, AppStage.Cancel);
        Assert.Equal(Stranger, await RevealAsync(stage, token, "lee", RevealKind.Phone));
        Assert.Equal(Cry, await RevealAsync(stage, token, "lee", RevealKind.Text));
    }

    private static async Task<AppStage> WithCryAsync(string phone)
    {
        var stage = await HandTexts.WithAnnAsync();
        await stage.KnowAsync("lee");
        await stage.EventsAsync(LineEvents.Text("cry-1", phone, AppStage.Sender, Cry));
        await stage.WorkNowAsync();
        return stage;
    }

    private static async Task<Alert> CryOf(AppStage stage) => Assert.Single((await stage.PersonAsync(AppStage.Ann)).Alerts, alert => alert.Level == AlertLevel.Urgent);

    private static string TokenOf(Alert alert) => $"mission-reconnect_south_{alert.Id}_lee";

    private static async Task<string> TakenOnAsync(AppStage stage)
    {
        var token = TokenOf(await CryOf(stage));
        Assert.Equal(AlertStatus.Acknowledged, Assert.IsType<AlertView.Found>(await stage.Get<AlertDesk>().TakeOnAsync(token, AppStage.Cancel)).Alert.Status);
        return token;
    }

    private static async Task<string?> RevealAsync(AppStage stage, string token, string person, RevealKind what) =>
        Assert.IsType<Revelation>((await stage.Get<AlertReveal>().RevealAsync(token, person, what, AppStage.Cancel)).Revealed).Value;
}
