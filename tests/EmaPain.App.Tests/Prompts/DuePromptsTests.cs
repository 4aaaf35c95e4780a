using EmaPain.App.Messages;
using EmaPain.App.Ports;
using EmaPain.App.Prompts;
using EmaPain.App.Tests.Stage;
using EmaPain.Domain.Ids;
using NodaTime;

namespace EmaPain.App.Tests.Prompts;

public sealed class DuePromptsTests
{
    [Fact]
    public async Task Chunks_of_32_leave_each_sender_number_no_faster_than_its_pace()
    {
        using var stage = new AppStage();
        await EnterAsync(stage, 70, AppStage.Sender);
        await EnterAsync(stage, 3, AppStage.OtherSender);
        await stage.Get<DuePrompts>().HandOverAsync(AppStage.Cancel);
        var messages = stage.Queues.Waiting.Where(message => message.Queue == QueueNames.Due).ToList();
        Assert.Equal([3, 6, 32, 32], stage.Queues.On<DueMessage>(QueueNames.Due).Select(message => message.Participations.Length).Order());
        Assert.Equal(
            [0, 0, 12.8, 25.6],
            messages.Select(message => Math.Round((message.VisibleAt - stage.Clock.Now).TotalSeconds, 1)).Order());
        Assert.Null(await stage.DueBook.EarliestAsync(AppStage.Cancel));
    }

    [Fact]
    public async Task A_person_who_stands_in_two_buckets_is_looked_at_once()
    {
        using var stage = new AppStage();
        await stage.DueBook.EnterAsync(AppStage.Ann, AppStage.Sender, stage.Clock.Now, stage.Clock.Now, AppStage.Cancel);
        stage.Clock.Pass(Duration.FromMinutes(6));
        await stage.DueBook.EnterAsync(AppStage.Ann, AppStage.Sender, stage.Clock.Now, stage.Clock.Now, AppStage.Cancel);
        await stage.Get<DuePrompts>().HandOverAsync(AppStage.Cancel);
        Assert.Equal<ParticipationKey>([AppStage.Ann], Assert.Single(stage.Queues.On<DueMessage>(QueueNames.Due)).Participations);
    }

    [Fact]
    public async Task The_watermark_follows_ten_minutes_behind_and_never_goes_back()
    {
        using var stage = new AppStage();
        await stage.Get<DuePrompts>().HandOverAsync(AppStage.Cancel);
        Assert.Equal(AppStage.Monday - Duration.FromMinutes(10), await stage.DueBook.WatermarkAsync(AppStage.Cancel));
        var ahead = AppStage.Monday + Duration.FromHours(1);
        await stage.DueBook.SetWatermarkAsync(ahead, AppStage.Cancel);
        await stage.Get<DuePrompts>().HandOverAsync(AppStage.Cancel);
        Assert.Equal(ahead, await stage.DueBook.WatermarkAsync(AppStage.Cancel));
    }

    [Fact]
    public async Task Rows_that_could_not_be_handed_over_stay_and_the_watermark_with_them()
    {
        using var stage = new AppStage();
        await EnterAsync(stage, 3, AppStage.Sender);
        stage.Calls.Fails = call => call == "IQueues.SendAsync";
        await Assert.ThrowsAsync<CrashException>(() => stage.Get<DuePrompts>().HandOverAsync(AppStage.Cancel));
        Assert.Null(await stage.DueBook.WatermarkAsync(AppStage.Cancel));
        stage.Calls.Fails = _ => false;
        await stage.Get<DuePrompts>().HandOverAsync(AppStage.Cancel);
        Assert.Equal(3, Assert.Single(stage.Queues.On<DueMessage>(QueueNames.Due)).Participations.Length);
    }

    [Fact]
    public async Task Handed_over_twice_because_the_rows_could_not_be_removed_a_person_gets_one_prompt()
    {
        using var stage = new AppStage();
        await stage.ActivateAsync(AppStage.Ann);
        stage.Calls.Fails = call => call == "IDueBook.RemoveAsync";
        await Assert.ThrowsAsync<CrashException>(() => stage.Get<DuePrompts>().HandOverAsync(AppStage.Cancel));
        stage.Calls.Fails = _ => false;
        await EnterAsync(stage, 1, AppStage.Sender);
        await stage.Get<DuePrompts>().HandOverAsync(AppStage.Cancel);
        Assert.Equal(2, stage.Queues.On<DueMessage>(QueueNames.Due).Count);
        await stage.WorkAsync();
        Assert.Single(stage.Carrier.WentOut);
    }

    [Fact]
    public async Task One_who_fails_goes_back_alone_and_the_others_are_prompted()
    {
        using var stage = new AppStage();
        var bob = new ParticipationKey(AppStage.Ann.Study, new ParticipantId("bob"));
        await stage.ActivateAsync(AppStage.Ann);
        await stage.ActivateAsync(bob, "+18135550191");
        await stage.WorkAsync();
        var message = new DueMessage(Guid.Parse("00000000-0000-0000-0000-000000000002"), [AppStage.Ann, bob]);
        var loads = 0;
        stage.Calls.Fails = call => call == "IParticipations.LoadAsync" && Interlocked.Increment(ref loads) == 1;
        await stage.Get<DueDelivery>().DeliverAsync(message, AppStage.Cancel);
        var alone = Assert.Single(stage.Queues.On<DueMessage>(QueueNames.Due));
        var failed = Assert.Single(alone.Participations);
        var other = Assert.Single(message.Participations, key => key != failed);
        var texted = Assert.Single(stage.Carrier.WentOut).To.Value;
        Assert.Equal(other, texted == "+18135550191" ? bob : AppStage.Ann); // The two are worked at once: either may come first.
        stage.Calls.Fails = call => call == "IParticipations.LoadAsync";
        await Assert.ThrowsAsync<CrashException>(() => stage.Get<DueDelivery>().DeliverAsync(alone, AppStage.Cancel));
    }

    [Fact]
    public async Task A_stale_row_of_nobody_enrolled_harms_nobody()
    {
        using var stage = new AppStage();
        await EnterAsync(stage, 1, AppStage.Sender);
        await stage.SettleAsync();
        Assert.Empty(stage.Queues.Waiting);
        Assert.Null((await stage.Participations.LoadAsync(Person(0, AppStage.Sender), AppStage.Cancel)).Version);
    }

    private static ParticipationKey Person(int number, string sender) => new(AppStage.Ann.Study, new ParticipantId($"p{number}-{sender[1..]}"));

    private static async Task EnterAsync(AppStage stage, int people, string sender)
    {
        for (var number = 0; number < people; number++)
        {
            await stage.DueBook.EnterAsync(Person(number, sender), sender, stage.Clock.Now, stage.Clock.Now, AppStage.Cancel);
        }
    }
}
