using EmaPain.App.Casework;
using EmaPain.App.Messages;
using EmaPain.App.Operation;
using EmaPain.App.Ports;
using EmaPain.App.Replies;
using EmaPain.App.Tests.Casework;
using EmaPain.App.Tests.Stage;
using EmaPain.Domain.Alerts;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Json;
using EmaPain.Domain.Participations;
using EmaPain.Domain.Studies;

namespace EmaPain.App.Tests.Replies;

/// <summary>A text that kills whoever works on it throws nothing; it ends as an alert all the same.</summary>
public sealed class GivenUpTextsTests
{
    private const int MostTries = 20;
    private const string Stranger = "+18135550199";
    private static readonly InboxKey Letter = new("2026-01-05", "t-1");
    private static readonly StudyId Study = AppStage.Ann.Study;

    [Theory]
    [InlineData(AppStage.Phone)]
    [InlineData(Stranger)]
    [InlineData("PHARMACY")]
    public async Task A_text_that_kills_the_worker_each_time_raises_an_urgent_alert_once_that_is_mailed_and_shows_it(string from)
    {
        using var stage = await DeadlyAsync();
        await KeepAsync(stage, LineEvents.Text("t-1", from, AppStage.Sender, "5 4 3"));
        await DieAsync(stage, tries: 3);
        Assert.Empty(await OpenAsync(stage));
        await DieAsync(stage, tries: MostTries, first: 4);
        await GiveUpAsync(stage);
        await GiveUpAsync(stage);

        var alert = Assert.Single(await OpenAsync(stage));
        Assert.Equal(("unjudged", AlertLevel.Urgent, CrisisReply.NotPossible), (alert.Rule.Value, alert.Level, alert.Reply));
        Assert.Null((await stage.PersonAsync(alert.Participation)).Alerts.Single().Repeats);
        Assert.Single(await stage.Tasks.OpenAsync(Study, AppStage.South, AppStage.Cancel), task => task.Kind == TaskKind.ReadUnjudgedText);
        stage.Screen = _ => null;
        await stage.WorkNowAsync();
        Assert.Equal("kim@trial.example", Assert.Single(stage.Mailer.Taken).To);
    }

    [Fact]
    public async Task A_text_that_kills_the_worker_is_alerted_at_its_fourth_try_already_and_not_only_when_the_queue_gives_up()
    {
        using var stage = await DeadlyAsync();
        await KeepAsync(stage, LineEvents.Text("t-1", AppStage.Phone, AppStage.Sender, "hello"));
        await DieAsync(stage, tries: 4);
        Assert.Equal("unjudged", Assert.Single(await OpenAsync(stage)).Rule.Value);
    }

    [Theory]
    [InlineData("text|t-1|+18135550199|+18135550000|hello")]
    [InlineData("no event at all")]
    public async Task What_nobody_can_say_whose_it_is_and_kills_the_worker_each_time_alerts_every_site(string line)
    {
        using var stage = await DeadlyAsync();
        await KeepAsync(stage, line);
        await DieAsync(stage, MostTries);
        await GiveUpAsync(stage);
        await AssertEverywhereAsync(stage);
    }

    [Fact]
    public async Task A_text_that_cannot_be_read_when_it_is_given_up_alerts_every_site()
    {
        using var stage = await DeadlyAsync();
        await KeepAsync(stage, LineEvents.Text("t-1", AppStage.Phone, AppStage.Sender, "hello"));
        stage.Calls.Fails = call => call == "IInbox.ReadAsync";
        await GiveUpAsync(stage);
        await AssertEverywhereAsync(stage);
    }

    [Fact]
    public async Task What_was_erased_before_the_queue_gave_it_up_raises_no_alert()
    {
        using var stage = await DeadlyAsync();
        await GiveUpAsync(stage);
        Assert.Empty(await OpenAsync(stage));
        Assert.Single(await stage.DeadLetters.AllAsync(AppStage.Cancel));
    }

    [Fact]
    public async Task A_text_that_was_judged_raises_no_alert_when_the_queue_gives_up_what_was_left_of_it()
    {
        using var stage = new AppStage();
        await stage.ActivateAsync(AppStage.Ann);
        await KeepAsync(stage, LineEvents.Text("t-1", AppStage.Phone, AppStage.Sender, "STOP"));
        stage.Calls.Fails = call => call == "IResearchTables.WriteAsync";
        for (var tried = 1; tried <= MostTries; tried++)
        {
            await Assert.ThrowsAnyAsync<Exception>(() => stage.Get<InboundJudgement>().JudgeAsync(new InboundMessage(Letter), tried, AppStage.Cancel));
        }

        await GiveUpAsync(stage);
        Assert.Equal(ParticipationStatus.OptedOut, (await stage.PersonAsync(AppStage.Ann)).Status);
        Assert.Empty(await OpenAsync(stage));
    }

    [Fact]
    public async Task A_cry_for_help_whose_alert_could_not_be_told_raises_another_when_it_is_given_up()
    {
        using var stage = new AppStage();
        await stage.ActivateAsync(AppStage.Ann);
        await KeepAsync(stage, LineEvents.Text("t-1", AppStage.Phone, AppStage.Sender, CrashStory.CryForHelp));
        stage.Calls.Fails = DiesAt;
        await DieAsync(stage, tries: 3);
        stage.Calls.Fails = _ => false;
        await GiveUpAsync(stage);
        Assert.Contains(await OpenAsync(stage), alert => alert.Rule.Value == "unjudged");

        bool DiesAt(string call)
        {
            if (call == "IAlertBoard.PutAsync")
            {
                stage.Calls.Die();
            }

            return call == "IAlertBoard.PutAsync";
        }
    }

    [Theory]
    [InlineData("report|t-1|mission-reconnect~ann~text|Delivered")]
    [InlineData("bounced|7c9e6679-7425-40de-944b-e07fc1f90ae7")]
    [InlineData("other")]
    public async Task What_is_no_text_raises_no_alert_when_it_is_given_up(string line)
    {
        using var stage = await DeadlyAsync();
        await KeepAsync(stage, line);
        await GiveUpAsync(stage);
        Assert.Empty(await OpenAsync(stage));
    }

    [Fact]
    public async Task The_alert_is_raised_even_if_no_coordinator_can_be_asked_to_look()
    {
        using var stage = await DeadlyAsync();
        await KeepAsync(stage, LineEvents.Text("t-1", AppStage.Phone, AppStage.Sender, "hello"));
        stage.Calls.Fails = call => call == "ITaskBoard.RaiseAsync";
        await Assert.ThrowsAnyAsync<Exception>(() => stage.Get<DeadLetterOffice>().KeepAsync(QueueNames.Inbound, Body, AppStage.Cancel));
        Assert.Equal("unjudged", Assert.Single(await OpenAsync(stage)).Rule.Value);
    }

    private static string Body => DomainJson.Write(new InboundMessage(Letter));

    /// <summary>Ann takes part, Kim is on call, and the process dies of every text that it screens.</summary>
    private static async Task<AppStage> DeadlyAsync()
    {
        var stage = new AppStage();
        await stage.ActivateAsync(AppStage.Ann);
        await stage.WorkNowAsync();
        await stage.Staff.PutAsync(new StaffMember("kim", Study, AppStage.South, new StaffRoleId("on-call"), "kim@trial.example"), AppStage.Cancel);
        stage.Screen = _ =>
        {
            stage.Calls.Die();
            throw new CrashException("the screen");
        };
        return stage;
    }

    private static Task KeepAsync(AppStage stage, string line) => stage.Inbox.KeepAsync(new InboxEntry(Letter, InboxKind.Event, line), AppStage.Cancel);

    private static async Task DieAsync(AppStage stage, int tries, int first = 1)
    {
        for (var dequeued = first; dequeued <= tries; dequeued++)
        {
            await Assert.ThrowsAnyAsync<Exception>(() => stage.Get<InboundJudgement>().JudgeAsync(new InboundMessage(Letter), dequeued, AppStage.Cancel));
            stage.Calls.Restart();
        }
    }

    private static Task GiveUpAsync(AppStage stage) => stage.Get<DeadLetterOffice>().KeepAsync(QueueNames.Inbound, Body, AppStage.Cancel);

    private static async Task<IReadOnlyList<AlertRow>> OpenAsync(AppStage stage) => await stage.Alerts.OpenAsync(Study, AppStage.South, AppStage.Cancel);

    private static async Task AssertEverywhereAsync(AppStage stage)
    {
        foreach (var (study, site) in stage.Get<IStudies>().Sites())
        {
            var alert = Assert.Single(await stage.Alerts.OpenAsync(study.Id, site.Id, AppStage.Cancel));
            Assert.Equal(("unjudged", AlertLevel.Urgent), (alert.Rule.Value, alert.Level));
        }
    }
}
