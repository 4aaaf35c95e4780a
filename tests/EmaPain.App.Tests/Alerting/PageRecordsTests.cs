using System.Text.Json;
using System.Text.RegularExpressions;
using EmaPain.App.Alerting;
using EmaPain.App.Tests.Stage;
using EmaPain.Domain.Alerts;
using EmaPain.Domain.Participations;
using EmaPain.Domain.Studies;

namespace EmaPain.App.Tests.Alerting;

/// <summary>What somebody who signed in records by the buttons of an alert's page.</summary>
public sealed partial class PageRecordsTests
{
    private const string Token = "mission-reconnect_south_alert-1_lee";

    [Fact]
    public async Task The_buttons_lead_from_the_contact_attempt_to_the_end_and_every_outcome_has_one()
    {
        using var stage = await TakenOnAsync();
        Assert.Equal(Words<AttemptOutcome>("contact"), await ButtonsAsync(stage));
        Assert.Equal([.. Words<AttemptOutcome>("contact"), .. Words<AlertDisposition>("disposition")], await PressAsync(stage, "contact noAnswer"));
        Assert.Equal(Words<AlertDisposition>("disposition"), await PressAsync(stage, "contact reached"));
        Assert.Equal(["close"], await PressAsync(stage, "disposition knownState"));
        Assert.Empty(await PressAsync(stage, "close"));
        Assert.Equal(AlertStatus.Closed, (await stage.PersonAsync(AppStage.Ann)).Alerts.Single().Status);
        Assert.Equal(
            ["alert Closure", "alert ContactAttempt", "alert ContactAttempt", "alert Finding"],
            stage.Audit.Entries.Where(entry => entry is { Actor: "kim", Outcome: "done" }).Select(entry => entry.Act).Order());
    }

    [Fact]
    public async Task A_button_that_is_pressed_twice_on_the_same_page_records_once()
    {
        using var stage = await TakenOnAsync();
        var shown = $"{(await stage.PersonAsync(AppStage.Ann)).Sequence}";
        foreach (var _ in (int[])[1, 2])
        {
            Assert.Null((await stage.Get<PageRecords>().RecordAsync(Token, "kim", "contact noAnswer", shown, AppStage.Cancel)).Refusal);
        }

        Assert.Single((await stage.Participations.HistoryAsync(AppStage.Ann, AppStage.Cancel).ToListAsync()).OfType<Happening.AlertContactTried>());
    }

    [Theory]
    [InlineData("close")]
    [InlineData("nonsense")]
    [InlineData("")]
    [InlineData("contact 1")]
    public async Task What_cannot_be_recorded_says_why_and_changes_nothing(string words)
    {
        using var stage = await TakenOnAsync();
        var before = (await stage.PersonAsync(AppStage.Ann)).Sequence;
        var (view, refusal) = await stage.Get<PageRecords>().RecordAsync(Token, "kim", words, "1", AppStage.Cancel);
        Assert.NotNull(refusal);
        Assert.IsType<AlertView.Found>(view);
        Assert.Equal(before, (await stage.PersonAsync(AppStage.Ann)).Sequence);
    }

    [Fact]
    public async Task A_link_that_is_not_valid_records_nothing()
    {
        using var stage = await TakenOnAsync();
        Assert.IsType<AlertView.Invalid>((await stage.Get<PageRecords>().RecordAsync("rubbish", "kim", "contact reached", "1", AppStage.Cancel)).View);
        Assert.IsType<AlertView.Expired>((await stage.Get<PageRecords>().RecordAsync(OpenLinks.Expired, "kim", "contact reached", "1", AppStage.Cancel)).View);
        Assert.Null((await stage.PersonAsync(AppStage.Ann)).Alerts.Single().ContactedAt);
    }

    private static async Task<AppStage> TakenOnAsync()
    {
        var stage = await HandTexts.WithAnnAsync();
        await stage.RaiseAsync(level: AlertLevel.Urgent);
        await stage.Get<AlertDesk>().TakeOnAsync(Token, AppStage.Cancel);
        return stage;
    }

    private static async Task<IEnumerable<string>> PressAsync(AppStage stage, string record)
    {
        var shown = Sequence().Match(await PageAsync(stage)).Groups[1].Value;
        Assert.Null((await stage.Get<PageRecords>().RecordAsync(Token, "kim", record, shown, AppStage.Cancel)).Refusal);
        return await ButtonsAsync(stage);
    }

    private static async Task<IEnumerable<string>> ButtonsAsync(AppStage stage) => Button().Matches(await PageAsync(stage)).Select(match => match.Groups[1].Value);

    private static async Task<string> PageAsync(AppStage stage)
    {
        var view = await stage.Get<AlertDesk>().ShowAsync(Token, AppStage.Cancel);
        Assert.DoesNotContain("alert-record", AlertPage.Of(view, new AlertVisitor(Token, Person: null), asksForKey: true, stage.Clock.Now), StringComparison.Ordinal);
        return AlertPage.Of(view, new AlertVisitor(Token, "kim"), asksForKey: true, stage.Clock.Now);
    }

    private static IEnumerable<string> Words<TName>(string record)
        where TName : struct, Enum => Enum.GetNames<TName>().Select(name => $"{record} {JsonNamingPolicy.CamelCase.ConvertName(name)}");

    [GeneratedRegex("name=\"record\" value=\"([^\"]*)\"")]
    private static partial Regex Button();

    [GeneratedRegex("name=\"shown\" value=\"([0-9]+)\"")]
    private static partial Regex Sequence();
}
