using EmaPain.App.Operation;
using EmaPain.App.Tests.Stage;
using EmaPain.Domain.Ids;

namespace EmaPain.App.Tests.Operation;

public sealed class DeadLetterOfficeTests
{
    [Fact]
    public async Task A_message_that_is_given_up_twice_is_kept_once_and_looked_at_once()
    {
        using var stage = new AppStage();
        await stage.Get<DeadLetterOffice>().KeepAsync("inbound", "body", AppStage.Cancel);
        await stage.Get<DeadLetterOffice>().KeepAsync("inbound", "body", AppStage.Cancel);
        await stage.Get<DeadLetterOffice>().KeepAsync("alerts", "body", AppStage.Cancel);
        Assert.Equal(2, (await stage.DeadLetters.AllAsync(AppStage.Cancel)).Length);
        Assert.Equal(2, (await stage.Tasks.OpenAsync(new StudyId("all"), new SiteId("all"), AppStage.Cancel)).Length);
    }

    [Fact]
    public async Task The_alarm_rings_even_if_no_task_can_be_raised()
    {
        using var stage = new AppStage();
        var log = new EventLog<DeadLetterOffice>();
        var broken = PortProxy.Before<App.Ports.ITaskBoard>(stage.Tasks, stage.Calls);
        stage.Calls.Fails = call => call == "ITaskBoard.RaiseAsync";
        var office = new DeadLetterOffice(stage.DeadLetters, broken, stage.Clock, log);
        await Assert.ThrowsAsync<CrashException>(() => office.KeepAsync("inbound", "a body with words", AppStage.Cancel));
        Assert.Equal(DeadLetterOffice.DeadLetterEvent, log.Events.Single());
    }
}
