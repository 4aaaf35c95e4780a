using EmaPain.App.Casework;
using EmaPain.App.Messages;
using EmaPain.App.Ports;
using EmaPain.App.Replies;
using EmaPain.App.Tests.Casework;
using EmaPain.App.Tests.Stage;
using EmaPain.Domain.Alerts;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Participations;
using EmaPain.Domain.Studies;
using NodaTime;

namespace EmaPain.App.Tests.Replies;

public sealed class InboundJudgementTests
{
    private const string Stranger = "+18135550199";
    private static readonly InboxKey Letter = new("2026-01-05", "t-1");
    private static readonly StudyId Study = AppStage.Ann.Study;

    [Fact]
    public async Task A_text_that_cannot_be_judged_at_its_third_try_raises_an_urgent_alert_and_stays_on_the_queue()
    {
        using var stage = new AppStage();
        await stage.ActivateAsync(AppStage.Ann);
        await KeepAsync(stage, AppStage.Phone, AppStage.Sender);
        stage.Calls.Fails = call => call == "IContacts.UseOfAsync";
        await FailAsync(stage, 2);
        Assert.Empty(await stage.Alerts.OpenAsync(Study, AppStage.South, AppStage.Cancel));
        await FailAsync(stage, 3);
        await FailAsync(stage, 4);
        var alert = Assert.Single(await stage.Alerts.OpenAsync(Study, AppStage.South, AppStage.Cancel));
        Assert.Equal("unjudged", alert.Rule.Value);
        Assert.DoesNotContain(alert.ToString(), AppStage.Phone, StringComparison.Ordinal);
        Assert.All(stage.Queues.On<AlertMessage>(QueueNames.Alerts), message => Assert.Equal(alert.Alert, message.Alert));
    }

    [Fact]
    public async Task A_text_that_was_judged_raises_no_alert_however_long_an_effect_fails()
    {
        using var stage = new AppStage();
        await stage.ActivateAsync(AppStage.Ann);
        await KeepAsync(stage, AppStage.Phone, AppStage.Sender, "STOP");
        stage.Calls.Fails = call => call == "IResearchTables.WriteAsync";
        await LeaveOpenAsync(stage, 1);
        await LeaveOpenAsync(stage, 3);
        Assert.Equal(ParticipationStatus.OptedOut, (await stage.PersonAsync(AppStage.Ann)).Status);
        Assert.Empty(await stage.Alerts.OpenAsync(Study, AppStage.South, AppStage.Cancel));
    }

    [Theory]
    [InlineData("IContacts.UseOfAsync")]
    [InlineData("ITaskBoard.RaiseAsync")]
    public async Task A_cry_for_help_that_cannot_be_judged_raises_an_alert_at_once(string broken)
    {
        using var stage = new AppStage();
        await KeepAsync(stage, Stranger, AppStage.Sender, CrashStory.CryForHelp);
        stage.Calls.Fails = call => call == broken;
        await FailAsync(stage, 1);
        Assert.Contains(await stage.Alerts.OpenAsync(Study, AppStage.South, AppStage.Cancel), alert => alert.Rule.Value == "unjudged");
    }

    [Fact]
    public async Task A_strangers_cry_for_help_is_answered_and_alerts_the_site_of_the_number_that_was_written_to()
    {
        using var stage = new AppStage();
        await stage.EventsAsync(
            LineEvents.Text("t-1", Stranger, AppStage.OtherSender, "hello"), LineEvents.Text("t-2", Stranger, AppStage.Sender, CrashStory.CryForHelp));
        await stage.WorkAsync();
        var answer = Assert.Single(stage.Carrier.WentOut, sms => sms.From.Value == AppStage.Sender);
        Assert.Contains("988", answer.Text, StringComparison.Ordinal);
        Assert.Equal(AlertLevel.Urgent, Assert.Single(await stage.Alerts.OpenAsync(Study, AppStage.South, AppStage.Cancel)).Level);
    }

    [Fact]
    public async Task A_stranger_who_cries_again_within_ten_minutes_gets_one_reply_and_the_alert_is_mailed_each_time()
    {
        using var stage = new AppStage();
        for (var cry = 1; cry <= 11; cry++)
        {
            await stage.EventsAsync(LineEvents.Text($"t-{cry}", Stranger, AppStage.Sender, CrashStory.CryForHelp));
            await stage.WorkNowAsync();
            Assert.Equal(cry <= 10 ? 1 : 2, stage.Carrier.WentOut.Count);
            stage.Clock.Pass(Duration.FromMinutes(1));
        }

        var alert = Assert.Single(await stage.Alerts.OpenAsync(Study, AppStage.South, AppStage.Cancel));
        Assert.Equal(10, (await stage.PersonAsync(alert.Participation)).Alerts.Single().Repeats!.Count);
        Assert.Equal(11, stage.Calls.Log.Count(call => call == "IStaffDirectory.OfAsync"));
    }

    [Theory]
    [InlineData("VETERANS")]
    [InlineData("911")]
    [InlineData("ann@gateway.example")]
    [InlineData("")]
    public async Task A_cry_for_help_from_a_sender_that_is_no_phone_number_alerts_the_site_and_says_that_no_reply_is_possible(string sender)
    {
        using var stage = new AppStage();
        await stage.EventsAsync(
            LineEvents.Text("t-1", sender, AppStage.Sender, CrashStory.CryForHelp), LineEvents.Text("t-2", sender, AppStage.Sender, CrashStory.CryForHelp));
        await stage.WorkAsync();
        var alert = Assert.Single(await stage.Alerts.OpenAsync(Study, AppStage.South, AppStage.Cancel));
        Assert.Equal((AlertLevel.Urgent, CrisisReply.NotPossible), (alert.Level, alert.Reply));
        var toRead = (await stage.Tasks.OpenAsync(Study, AppStage.South, AppStage.Cancel)).Where(task => task.Kind == TaskKind.ReadUnjudgedText);
        Assert.Equal(["t-1", "t-2"], toRead.Select(task => task.Cause.Split(' ')[^1]).Order());
        Assert.Empty(stage.Carrier.Calls);
    }

    [Fact]
    public async Task An_ordinary_text_from_a_sender_that_is_no_phone_number_is_given_to_the_site_to_read()
    {
        using var stage = new AppStage();
        await stage.EventsAsync(LineEvents.Text("t-1", "PHARMACY", AppStage.Sender, "your order is ready"));
        await stage.WorkAsync();
        Assert.Equal(TaskKind.ReadUnjudgedText, Assert.Single(await stage.Tasks.OpenAsync(Study, AppStage.South, AppStage.Cancel)).Kind);
        Assert.Empty(await stage.Alerts.OpenAsync(Study, AppStage.South, AppStage.Cancel));
        Assert.Empty(stage.Carrier.Calls);
    }

    [Theory]
    [InlineData("+18135550000")]
    [InlineData("no number")]
    public async Task A_cry_for_help_to_a_number_of_no_study_alerts_every_site(string to)
    {
        using var stage = new AppStage();
        await stage.EventsAsync(LineEvents.Text("t-1", Stranger, to, CrashStory.CryForHelp));
        await stage.WorkAsync();
        foreach (var (study, site) in new ShippedStudies(ShippedStudies.MissionReconnect, ShippedStudies.Weekly).Sites())
        {
            Assert.Equal(CrisisReply.NotPossible, Assert.Single(await stage.Alerts.OpenAsync(study.Id, site.Id, AppStage.Cancel)).Reply);
        }

        Assert.Equal(TaskKind.FindUnknownPhone, Assert.Single(await EverywhereAsync(stage)).Kind);
        Assert.Empty(stage.Carrier.Calls);
    }

    [Fact]
    public async Task A_withdrawn_persons_cry_for_help_still_has_a_name()
    {
        using var stage = new AppStage();
        await stage.ActivateAsync(AppStage.Ann);
        await stage.RecordAsync(AppStage.Ann, new StaffRecord.Withdrawal());
        await stage.EventsAsync(LineEvents.Text("t-1", AppStage.Phone, AppStage.Sender, CrashStory.CryForHelp));
        await stage.WorkAsync();
        Assert.Equal(AppStage.Ann, Assert.Single(await stage.Alerts.OpenAsync(Study, AppStage.South, AppStage.Cancel)).Participation);
        Assert.Contains("988", Assert.Single(stage.Carrier.WentOut).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_alert_that_fails_itself_is_raised_at_the_next_try()
    {
        using var stage = new AppStage();
        await KeepAsync(stage, AppStage.Phone, AppStage.Sender);
        stage.Calls.Fails = call => call is "IContacts.UseOfAsync" or "IParticipations.CommitAsync";
        await FailAsync(stage, 3);
        stage.Calls.Fails = call => call == "IContacts.UseOfAsync";
        await FailAsync(stage, 4);
        Assert.Single(await stage.Alerts.OpenAsync(Study, AppStage.South, AppStage.Cancel));
    }

    [Fact]
    public async Task A_reply_goes_out_even_if_no_task_can_be_raised()
    {
        using var stage = new AppStage();
        await KeepAsync(stage, Stranger, AppStage.Sender);
        stage.Calls.Fails = call => call == "ITaskBoard.RaiseAsync";
        await LeaveOpenAsync(stage, 1);
        Assert.Single(stage.Carrier.WentOut);
    }

    [Fact]
    public async Task An_inbox_that_cannot_be_read_gives_coordinators_something_to_do_at_the_third_try()
    {
        using var stage = new AppStage();
        await KeepAsync(stage, AppStage.Phone, AppStage.Sender);
        stage.Calls.Fails = call => call == "IInbox.ReadAsync";
        await FailAsync(stage, 2);
        Assert.Empty(await EverywhereAsync(stage));
        await FailAsync(stage, 3);
        Assert.Equal(TaskKind.LookAtUnreadableEvent, Assert.Single(await EverywhereAsync(stage)).Kind);
    }

    [Fact]
    public async Task An_unknown_phone_is_answered_once_a_day_and_looked_for_once_a_month()
    {
        using var stage = new AppStage();
        await stage.EventsAsync(LineEvents.Text("t-1", Stranger, AppStage.Sender, "hello"), LineEvents.Text("t-2", Stranger, AppStage.Sender, "hello?"));
        await stage.WorkAsync();
        Assert.Equal(Stranger, Assert.Single(stage.Carrier.WentOut).To.Value);
        Assert.Single(await stage.Tasks.OpenAsync(Study, AppStage.South, AppStage.Cancel));
        stage.Clock.Pass(Duration.FromDays(1) + Duration.FromMinutes(1));
        await stage.EventsAsync(LineEvents.Text("t-3", Stranger, AppStage.Sender, "hello again"));
        await stage.WorkAsync();
        Assert.Equal(2, stage.Carrier.WentOut.Count);
        var first = Assert.Single(await stage.Tasks.OpenAsync(Study, AppStage.South, AppStage.Cancel));
        await stage.Tasks.FinishAsync(Study, AppStage.South, first.Id, new TaskDone("kim", stage.Clock.Now, "done"), AppStage.Cancel);
        stage.Clock.Pass(Duration.FromDays(31));
        await stage.EventsAsync(LineEvents.Text("t-4", Stranger, AppStage.Sender, "me again"));
        await stage.WorkAsync();
        Assert.Single(await stage.Tasks.OpenAsync(Study, AppStage.South, AppStage.Cancel));
    }

    [Fact]
    public async Task A_stranger_to_two_sites_is_answered_by_the_number_that_was_written_to()
    {
        using var stage = new AppStage();
        await stage.EventsAsync(LineEvents.Text("t-1", Stranger, AppStage.Sender, "hello"), LineEvents.Text("t-2", Stranger, AppStage.OtherSender, "hello"));
        await stage.WorkAsync();
        Assert.Equal([AppStage.Sender, AppStage.OtherSender], stage.Carrier.WentOut.Select(sms => sms.From.Value).Order());
        Assert.Single(await stage.Tasks.OpenAsync(Study, new SiteId("north"), AppStage.Cancel));
    }

    [Fact]
    public async Task A_phone_in_two_studies_belongs_to_the_one_whose_number_was_written_to()
    {
        using var stage = new AppStage();
        var weekly = new ParticipationKey(new StudyId("weekly-pst-peg"), new ParticipantId("ann-w"));
        await stage.EnrolAsync(AppStage.Ann);
        await stage.EnrolAsync(weekly, site: "main");
        await stage.EventsAsync(LineEvents.Text("t-1", AppStage.Phone, "+18335550142", "STOP"));
        await stage.WorkAsync();
        Assert.Equal(ParticipationStatus.OptedOut, (await stage.PersonAsync(weekly)).Status);
        Assert.Equal(ParticipationStatus.Enrolled, (await stage.PersonAsync(AppStage.Ann)).Status);
    }

    [Fact]
    public async Task A_phone_whose_enrolment_broke_off_half_way_is_a_strangers()
    {
        using var stage = new AppStage();
        var contact = new Contact(PhoneNumber.Read(AppStage.Phone)!.Value, PhoneNumber.Read(AppStage.Sender)!.Value);
        Assert.True(await stage.Contacts.TakeAsync(contact, AppStage.Ann, new InputId("request-1"), before: null, AppStage.Cancel));
        await stage.EventsAsync(LineEvents.Text("t-1", AppStage.Phone, AppStage.Sender, "hello"));
        await stage.WorkAsync();
        Assert.Single(stage.Carrier.WentOut);
        Assert.Null((await stage.Participations.LoadAsync(AppStage.Ann, AppStage.Cancel)).Version);
    }

    [Fact]
    public async Task A_text_to_a_number_of_no_study_is_reported_and_not_answered()
    {
        using var stage = new AppStage();
        await stage.EventsAsync(LineEvents.Text("t-1", Stranger, "+18135550000", "hello"));
        await stage.WorkAsync();
        Assert.Empty(stage.Carrier.Calls);
        Assert.Equal(TaskKind.FindUnknownPhone, Assert.Single(await EverywhereAsync(stage)).Kind);
    }

    [Fact]
    public async Task A_delivery_report_that_comes_before_the_answer_to_the_call_is_believed()
    {
        using var stage = new AppStage();
        stage.Carrier.NextGoesOutWithoutAnswer();
        await stage.ActivateAsync(AppStage.Ann);
        await stage.TickAsync();
        await stage.WorkNowAsync();
        await stage.EventsAsync($"report|r-1|{Assert.Single(stage.Carrier.WentOut).Tag}|Delivered");
        await stage.WorkAsync();
        Assert.Single(stage.Carrier.WentOut);
        var person = await stage.PersonAsync(AppStage.Ann);
        Assert.Equal(Delivery.Delivered, person.OccasionOf(new OccasionId("baseline"))!.Asked.Single().Delivery);
        Assert.Empty(person.Pending);
    }

    [Theory]
    [InlineData("mission-reconnect~nobody~text")]
    [InlineData("no-such-study~nobody~text")]
    [InlineData("not a tag of ours")]
    public async Task A_report_of_a_text_of_nobody_known_changes_nothing(string tag)
    {
        using var stage = new AppStage();
        await stage.EventsAsync($"report|r-1|{tag}|OptedOut");
        await stage.Get<InboundJudgement>().JudgeAsync(new InboundMessage(new InboxKey("2026-01-05", "r-1")), 1, AppStage.Cancel);
        Assert.DoesNotContain(stage.Calls.Log, call => call == "IParticipations.CommitAsync");
    }

    private static Task KeepAsync(AppStage stage, string from, string to, string words = "hello") =>
        stage.Inbox.KeepAsync(new InboxEntry(Letter, InboxKind.Event, LineEvents.Text("t-1", from, to, words)), AppStage.Cancel);

    private static Task FailAsync(AppStage stage, long dequeued) =>
        Assert.ThrowsAsync<CrashException>(() => stage.Get<InboundJudgement>().JudgeAsync(new InboundMessage(Letter), dequeued, AppStage.Cancel));

    private static Task LeaveOpenAsync(AppStage stage, long dequeued) =>
        Assert.ThrowsAsync<EffectsLeftOpenException>(() => stage.Get<InboundJudgement>().JudgeAsync(new InboundMessage(Letter), dequeued, AppStage.Cancel));

    private static async Task<IReadOnlyList<CoordinatorTask>> EverywhereAsync(AppStage stage) =>
        await stage.Tasks.OpenAsync(new StudyId("all"), new SiteId("all"), AppStage.Cancel);
}
