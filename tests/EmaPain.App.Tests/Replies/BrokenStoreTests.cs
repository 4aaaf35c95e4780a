using EmaPain.App.Messages;
using EmaPain.App.Ports;
using EmaPain.App.Replies;
using EmaPain.App.Tests.Casework;
using EmaPain.App.Tests.Stage;
using EmaPain.Domain.Ids;

namespace EmaPain.App.Tests.Replies;

/// <summary>What is kept of a person cannot be read: a text of that person still ends as an alert.</summary>
public sealed class BrokenStoreTests
{
    private static readonly InboxKey Letter = new("2026-01-05", "t-1");
    private static readonly StudyId Study = AppStage.Ann.Study;

    [Theory]
    [InlineData("5 4 3", 3)]
    [InlineData("STOP", 3)]
    [InlineData(CrashStory.CryForHelp, 1)]
    public async Task A_text_of_somebody_whose_row_is_broken_ends_as_an_urgent_alert_that_is_mailed(string words, int tries)
    {
        using var stage = new AppStage();
        await stage.ActivateAsync(AppStage.Ann);
        await stage.Staff.PutAsync(new StaffMember("kim", Study, AppStage.South, new StaffRoleId("on-call"), "kim@trial.example"), AppStage.Cancel);
        await KeepAsync(stage, words);
        var loads = 0;
        stage.Calls.Fails = call => call == "IParticipations.LoadAsync" && ++loads == 1;
        await Assert.ThrowsAsync<CrashException>(() => stage.Get<InboundJudgement>().JudgeAsync(new InboundMessage(Letter), tries, AppStage.Cancel));
        Assert.True(loads > 1, "Nothing but the broken row was read.");
        Assert.Equal("unjudged", Assert.Single(await stage.Alerts.OpenAsync(Study, AppStage.South, AppStage.Cancel)).Rule.Value);
        await stage.WorkNowAsync();
        Assert.Equal("kim@trial.example", Assert.Single(stage.Mailer.Taken).To);
    }

    [Fact]
    public async Task A_cry_for_help_of_somebody_whose_contact_cannot_be_opened_is_answered_by_the_phone_that_wrote_and_mailed()
    {
        using var stage = new AppStage();
        await stage.ActivateAsync(AppStage.Ann);
        await stage.Staff.PutAsync(new StaffMember("kim", Study, AppStage.South, new StaffRoleId("on-call"), "kim@trial.example"), AppStage.Cancel);
        await stage.WorkAsync();
        var before = stage.Carrier.WentOut.Count;
        await KeepAsync(stage, CrashStory.CryForHelp);
        stage.Calls.Fails = call => call is "IContacts.OfAsync" or "IContactDetails.OfAsync";
        await stage.Get<InboundJudgement>().JudgeAsync(new InboundMessage(Letter), 1, AppStage.Cancel);
        await stage.WorkNowAsync();
        Assert.Equal("crisis", Assert.Single(await stage.Alerts.OpenAsync(Study, AppStage.South, AppStage.Cancel)).Rule.Value);
        Assert.Contains("988", Assert.Single(stage.Carrier.WentOut.Skip(before)).Text, StringComparison.Ordinal);
        Assert.Equal("kim@trial.example", Assert.Single(stage.Mailer.Taken).To);
    }

    private static Task KeepAsync(AppStage stage, string words) =>
        stage.Inbox.KeepAsync(new InboxEntry(Letter, InboxKind.Event, LineEvents.Text("t-1", AppStage.Phone, AppStage.Sender, words)), AppStage.Cancel);
}
