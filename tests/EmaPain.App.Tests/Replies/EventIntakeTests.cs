using EmaPain.App.Messages;
using EmaPain.App.Ports;
using EmaPain.App.Replies;
using EmaPain.App.Tests.Stage;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Participations;

namespace EmaPain.App.Tests.Replies;

public sealed class EventIntakeTests
{
    private static readonly string Body = string.Join(
        '\n', LineEvents.Text("t-1", AppStage.Phone, AppStage.Sender, "one"), "rubbish", "handshake|1234", LineEvents.Text("t-2", AppStage.Phone, AppStage.Sender, "two"));

    [Fact]
    public async Task Of_a_mixed_batch_texts_are_kept_and_queued_the_unreadable_is_reported_and_the_handshake_is_answered()
    {
        using var stage = new AppStage();
        Assert.Equal("1234", await stage.Get<EventIntake>().TakeAsync(Body, AppStage.Cancel));
        Assert.Equal(["t-1", "unreadable-7", "t-2"], stage.Queues.On<InboundMessage>(QueueNames.Inbound).Select(message => message.Key.Id));
        var task = Assert.Single(await stage.Tasks.OpenAsync(new StudyId("all"), new SiteId("all"), AppStage.Cancel));
        Assert.Equal(TaskKind.LookAtUnreadableEvent, task.Kind);
        Assert.Equal("rubbish", (await stage.Inbox.ReadAsync(new InboxKey("2026-01-05", "unreadable-7"), AppStage.Cancel))!.Raw);
    }

    [Fact]
    public async Task A_text_is_kept_before_it_is_queued()
    {
        using var stage = new AppStage();
        await stage.Get<EventIntake>().TakeAsync(Body, AppStage.Cancel);
        Assert.Equal(
            ["IInbox.KeepAsync", "IQueues.SendAsync"], stage.Calls.Log.Where(call => call != "IContacts.PseudonymOf").Take(2));
    }

    [Fact]
    public async Task One_that_cannot_be_kept_fails_the_batch_and_holds_up_no_other()
    {
        using var stage = new AppStage();
        stage.Calls.FailAt(1, Fault.CallFails);
        await Assert.ThrowsAsync<CrashException>(() => stage.Get<EventIntake>().TakeAsync(Body, AppStage.Cancel));
        Assert.Equal(["unreadable-7", "t-2"], stage.Queues.On<InboundMessage>(QueueNames.Inbound).Select(message => message.Key.Id));
        await stage.Get<EventIntake>().TakeAsync(Body, AppStage.Cancel);
        Assert.Contains(stage.Queues.On<InboundMessage>(QueueNames.Inbound), message => message.Key.Id == "t-1");
    }
}
