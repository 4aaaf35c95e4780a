using System.Collections.Immutable;
using EmaPain.App.Casework;
using EmaPain.App.Messages;
using EmaPain.App.Operation;
using EmaPain.App.Ports;
using EmaPain.App.Replies;
using EmaPain.App.Surveys;
using EmaPain.App.Tests.Stage;
using EmaPain.Domain.Alerts;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Json;
using EmaPain.Domain.Participations;
using EmaPain.Domain.Studies;

namespace EmaPain.App.Tests.Surveys;

/// <summary>A report that somebody affirmed the suicide item of a survey ends as an alert, whatever goes wrong with it.</summary>
public sealed class FlaggedReportsTests : IDisposable
{
    private const int TriesBeforeAlert = 3;
    private const int MostTries = 20;
    private const string Flagged = "project_id=412&record={0}&instrument=safety&safety_complete=2";
    private const string Unflagged = "project_id=412&record={0}&instrument=safety&safety_complete=0";
    private static readonly StudyId Study = AppStage.Ann.Study;
    private static readonly SiteId North = new("north");
    private readonly AppStage stage = new(FlaggedStudy.Definition, ShippedStudies.Weekly);

    public void Dispose() => stage.Dispose();

    [Fact]
    public async Task One_that_fails_each_time_alerts_the_site_of_whoever_was_invited_at_its_third_try_and_once()
    {
        var key = await KeptAsync(Flagged);
        await FailAsync(key, 1, TriesBeforeAlert - 1, "IParticipations.LoadAsync");
        Assert.Empty(await OpenAsync(AppStage.South));

        await FailAsync(key, TriesBeforeAlert, TriesBeforeAlert, "IParticipations.LoadAsync");
        await AssertAlertedOnceAsync();

        await GiveUpAsync(key);
        await AssertAlertedOnceAsync();
        Assert.Empty(await OpenAsync(North));
    }

    [Fact]
    public async Task One_that_kills_the_worker_each_time_alerts_at_its_fourth_try_and_once()
    {
        var key = await KeptAsync(Flagged);
        await FailAsync(key, 1, TriesBeforeAlert, "ISurveyBook.FindAsync", dies: true);
        Assert.Empty(await OpenAsync(AppStage.South));

        // The alert looks for whoever was invited first, and what is judged after it dies.
        await FailAsync(key, TriesBeforeAlert + 1, MostTries, "ISurveyBook.FindAsync", place: 2, dies: true);
        await GiveUpAsync(key);
        await AssertAlertedOnceAsync();
    }

    [Fact]
    public async Task The_alert_is_mailed_and_a_task_names_the_report()
    {
        var key = await KeptAsync(Flagged);
        await stage.AppointAsync("on-call");
        await GiveUpAsync(key);
        await stage.WorkNowAsync();

        Assert.Equal("on-call@trial.example", Assert.Single(stage.Mailer.Taken).To);
        Assert.Single(await stage.Tasks.OpenAsync(Study, AppStage.South, AppStage.Cancel), task => task.Kind == TaskKind.ReadUnjudgedText && task.Cause == $"{key.Day} {key.Id}");
    }

    [Theory]
    [InlineData("IInbox.ReadAsync")]
    [InlineData("ISurveyBook.FindAsync")]
    public async Task Where_nobody_can_tell_whose_it_is_every_site_that_looks_for_the_flag_is_alerted_and_no_other_study(string broken)
    {
        var key = await KeptAsync(Flagged);
        stage.Calls.Fails = call => call == broken;
        await GiveUpAsync(key);
        await AssertEverySiteAsync();
    }

    [Fact]
    public async Task One_about_nobody_who_was_invited_alerts_every_site_that_looks_for_the_flag()
    {
        var key = await KeptAsync(Flagged, "somebody");
        await stage.Get<InboundJudgement>().JudgeAsync(new InboundMessage(key), 1, AppStage.Cancel);
        await AssertEverySiteAsync();
    }

    [Theory]
    [InlineData("IInbox.ReadAsync", false)]
    [InlineData("ISurveyBook.FindAsync", true)]
    public async Task One_without_the_flag_alerts_nobody_unless_it_cannot_be_read(string broken, bool isQuiet)
    {
        var key = await KeptAsync(Unflagged);
        stage.Calls.Fails = call => call == broken;
        await GiveUpAsync(key);
        Assert.Equal(isQuiet, (await OpenAsync(AppStage.South)).IsEmpty);
    }

    [Fact]
    public async Task One_whose_alert_was_told_alerts_nobody_again_when_the_queue_gives_its_message_up()
    {
        var key = await KeptAsync(Flagged);
        await stage.AppointAsync("on-call");
        await stage.Get<InboundJudgement>().JudgeAsync(new InboundMessage(key), 1, AppStage.Cancel);
        await stage.WorkNowAsync();
        await stage.Get<InboundJudgement>().JudgeAsync(new InboundMessage(key), MostTries, AppStage.Cancel);
        await GiveUpAsync(key);
        Assert.Equal("survey-flag", Assert.Single(await OpenAsync(AppStage.South)).Rule.Value);
    }

    [Fact]
    public async Task One_that_was_erased_alerts_nobody()
    {
        await stage.ActivateAsync(AppStage.Ann);
        await GiveUpAsync(new InboxKey("2026-03-02", "survey!erased"));
        Assert.Empty(await OpenAsync(AppStage.South));
    }

    /// <summary>Ann is invited, and the report lies in the inbox.</summary>
    private async Task<InboxKey> KeptAsync(string form, string? record = null)
    {
        await stage.ActivateAsync(AppStage.Ann);
        await stage.SettleAsync();
        var invited = (await stage.PersonAsync(AppStage.Ann)).Occasions.First(occasion => occasion.Invitation is not null).Invitation!.Survey;
        var report = SurveyForm.OfRedcap(string.Format(null, form, record ?? invited.Value))!;
        var key = new InboxKey("2026-01-05", "survey!1");
        await stage.Inbox.KeepAsync(new InboxEntry(key, InboxKind.Survey, DomainJson.Write(report)), AppStage.Cancel);
        return key;
    }

    /// <summary>At each try one call fails, by its place among those of the port; or the process dies there.</summary>
    private async Task FailAsync(InboxKey key, int first, int last, string broken, int place = 1, bool dies = false)
    {
        for (var dequeued = first; dequeued <= last; dequeued++)
        {
            var calls = 0;
            stage.Calls.Fails = call =>
            {
                var fails = call == broken && ++calls == place;
                if (fails && dies)
                {
                    stage.Calls.Die();
                }

                return fails;
            };
            await Assert.ThrowsAnyAsync<Exception>(() => stage.Get<InboundJudgement>().JudgeAsync(new InboundMessage(key), dequeued, AppStage.Cancel));
            stage.Calls.Restart();
        }

        stage.Calls.Fails = _ => false;
    }

    private Task GiveUpAsync(InboxKey key) =>
        stage.Get<DeadLetterOffice>().KeepAsync(QueueNames.Inbound, DomainJson.Write(new InboundMessage(key)), AppStage.Cancel);

    private Task<ImmutableArray<AlertRow>> OpenAsync(SiteId site) => stage.Alerts.OpenAsync(Study, site, AppStage.Cancel);

    private async Task AssertAlertedOnceAsync()
    {
        var alert = Assert.Single(await OpenAsync(AppStage.South));
        Assert.Equal(("unjudged", AlertLevel.Urgent, CrisisReply.NotPossible), (alert.Rule.Value, alert.Level, alert.Reply));
        Assert.Null((await stage.PersonAsync(alert.Participation)).Alerts.Single().Repeats);
    }

    private async Task AssertEverySiteAsync()
    {
        foreach (var (study, site) in stage.Get<IStudies>().Sites())
        {
            var rules = (await stage.Alerts.OpenAsync(study.Id, site.Id, AppStage.Cancel)).Select(alert => alert.Rule.Value);
            Assert.Equal(study.Id == Study ? ["unjudged"] : [], rules);
        }
    }
}
