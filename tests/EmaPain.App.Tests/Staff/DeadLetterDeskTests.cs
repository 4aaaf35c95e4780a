using EmaPain.App.Operation;
using EmaPain.App.Ports;
using EmaPain.App.Staff;
using EmaPain.App.Tasks;
using EmaPain.App.Tests.Stage;
using NodaTime;

namespace EmaPain.App.Tests.Staff;

public sealed class DeadLetterDeskTests
{
    [Fact]
    public async Task A_message_is_on_its_queue_again_and_no_longer_kept()
    {
        using var stage = new AppStage();
        var letter = await KeepAsync(stage);
        Assert.IsType<StaffAnswer.Ok>(await ReplayAsync(stage, letter, stage.Request()));
        Assert.Equal(("inbound", "body"), (Assert.Single(stage.Queues.Waiting).Queue, stage.Queues.Waiting[0].Body));
        Assert.False(await stage.DeadLetters.AnyAsync(AppStage.Cancel));
    }

    [Fact]
    public async Task The_same_request_again_neither_sends_it_twice_nor_takes_out_what_failed_again()
    {
        using var stage = new AppStage();
        var letter = await KeepAsync(stage);
        var request = stage.Request();
        await ReplayAsync(stage, letter, request);
        await KeepAsync(stage);
        Assert.IsType<StaffAnswer.Ok>(await ReplayAsync(stage, letter, request));
        Assert.Single(stage.Queues.Waiting);
        Assert.True(await stage.DeadLetters.AnyAsync(AppStage.Cancel));
    }

    [Fact]
    public async Task A_message_that_fails_again_after_its_replay_is_something_to_do_again()
    {
        using var stage = new AppStage();
        var letter = await KeepAsync(stage);
        var task = Assert.Single(await stage.Tasks.OpenAsync(TaskGuides.NoStudy, TaskGuides.NoSite, AppStage.Cancel));
        await ReplayAsync(stage, letter, stage.Request());
        await stage.Tasks.FinishAsync(task.Study, task.Site, task.Id, new TaskDone("kim", stage.Clock.Now, "r"), AppStage.Cancel);
        stage.Clock.Pass(Duration.FromHours(1));
        await KeepAsync(stage);
        Assert.Single(await stage.Tasks.OpenAsync(TaskGuides.NoStudy, TaskGuides.NoSite, AppStage.Cancel));
    }

    [Fact]
    public async Task What_is_not_kept_is_not_found()
    {
        using var stage = new AppStage();
        var answer = await stage.Get<DeadLetterDesk>().ReplayAsync("inbound", "3f", stage.Request(), AppStage.Cancel);
        Assert.Equal("no-such-dead-letter", Assert.IsType<StaffAnswer.NotFound>(answer).Code);
        Assert.Equal("no-such-dead-letter", Assert.Single(stage.Audit.Entries).Outcome);
    }

    [Theory]
    [InlineData(Fault.CallFails)]
    [InlineData(Fault.AnswerIsLost)]
    [InlineData(Fault.CrashAfter)]
    public async Task Whichever_call_goes_wrong_nothing_is_lost(Fault fault)
    {
        for (var call = 0; ; call++)
        {
            using var stage = new AppStage();
            var letter = await KeepAsync(stage);
            var request = stage.Request();
            stage.Calls.FailAt(stage.Calls.Log.Count + call, fault);
            if (await Record.ExceptionAsync(() => ReplayAsync(stage, letter, request)) is null)
            {
                Assert.True(call > 3, "No port was called.");
                return;
            }

            stage.Calls.Restart();
            Assert.IsType<StaffAnswer.Ok>(await ReplayAsync(stage, letter, request));
            Assert.NotEmpty(stage.Queues.Waiting);
        }
    }

    private static async Task<DeadLetter> KeepAsync(AppStage stage)
    {
        await stage.Get<DeadLetterOffice>().KeepAsync("inbound", "body", AppStage.Cancel);
        return Assert.Single(await stage.DeadLetters.AllAsync(AppStage.Cancel));
    }

    private static Task<StaffAnswer> ReplayAsync(AppStage stage, DeadLetter letter, StaffRequest request) =>
        stage.Get<DeadLetterDesk>().ReplayAsync(letter.Queue, letter.Id, request, AppStage.Cancel);
}
