using EmaPain.App.Casework;
using EmaPain.App.Messages;
using EmaPain.App.Operation;
using EmaPain.App.Ports;
using EmaPain.App.Replies;
using EmaPain.App.Tests.Stage;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Json;
using EmaPain.Domain.Participations;

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
    public async Task A_message_that_was_queued_in_two_traces_is_kept_once_with_a_trace_to_go_on_with()
    {
        using var stage = new AppStage();
        var message = DomainJson.Write(new OccasionMessage(AppStage.Ann, new OccasionId("week-1"), 1));
        string[] bodies =
        [
            .. new[] { "0af7651916cd43dd8448eb211c80319c", "1af7651916cd43dd8448eb211c80319c" }
                .Select(trace => $$"""{"traceparent":"00-{{trace}}-b7ad6b7169203331-01","message":{{message}}}"""),
        ];
        foreach (var body in bodies)
        {
            await stage.Get<DeadLetterOffice>().KeepAsync(QueueNames.Screening, body, AppStage.Cancel);
        }

        Assert.Equal(bodies[0], Assert.Single(await stage.DeadLetters.AllAsync(AppStage.Cancel)).Body);
    }

    [Fact]
    public async Task The_alarm_rings_even_if_no_task_can_be_raised()
    {
        using var stage = new AppStage();
        var log = new EventLog<DeadLetterOffice>();
        var broken = PortProxy.Before<ITaskBoard>(stage.Tasks, stage.Calls);
        stage.Calls.Fails = call => call == "ITaskBoard.RaiseAsync";
        var office = new DeadLetterOffice(stage.DeadLetters, stage.Get<DeadLetterOwners>(), stage.Get<GivenUpTexts>(), broken, stage.Clock, log);
        await Assert.ThrowsAsync<CrashException>(() => office.KeepAsync("inbound", "a body with words", AppStage.Cancel));
        Assert.Equal(DeadLetterOffice.DeadLetterEvent, log.Events.Single());
    }

    public static TheoryData<string, string> Messages => new()
    {
        { QueueNames.Compensation, DomainJson.Write(new OccasionMessage(AppStage.Ann, new OccasionId("week-1"), 1)) },
        { QueueNames.Screening, DomainJson.Write(new OccasionMessage(AppStage.Ann, new OccasionId("week-1"), 1)) },
        { QueueNames.Alerts, DomainJson.Write(new AlertMessage(AppStage.Ann, new AlertId("alert-1"), Cause: null)) },
        { QueueNames.Effects, DomainJson.Write(new EffectsMessage(AppStage.Ann, new InputId("input-1"))) },
        { QueueNames.Due, DomainJson.Write(new DueMessage(new Guid(1, 0, 0, new byte[8]), [AppStage.Ann])) },
        { QueueNames.Inbound, DomainJson.Write(new InboundMessage(new InboxKey("2026-01-05", "t-1"))) },
        { QueueNames.Inbound, DomainJson.Write(new InboundMessage(new InboxKey("2026-01-05", "r-1"))) },
    };

    [Theory]
    [MemberData(nameof(Messages))]
    public async Task The_site_of_the_person_whom_a_message_is_about_is_asked_to_look(string queue, string body)
    {
        using var stage = await HandTexts.WithAnnAsync();
        await stage.EventsAsync(LineEvents.Text("t-1", AppStage.Phone, AppStage.Sender, "5"), $"report|r-1|{TextTag.Write(AppStage.Ann, new EffectId("e"))}|Delivered");
        await stage.Get<DeadLetterOffice>().KeepAsync(queue, body, AppStage.Cancel);
        Assert.Single(await stage.Tasks.OpenAsync(AppStage.Ann.Study, AppStage.South, AppStage.Cancel), task => task.Kind == TaskKind.LookAtDeadLetter);
        Assert.Empty(await stage.Tasks.OpenAsync(new StudyId("all"), new SiteId("all"), AppStage.Cancel));
    }

    [Fact]
    public async Task While_nobody_can_tell_whose_a_message_is_everybody_is_asked_to_look()
    {
        using var stage = await HandTexts.WithAnnAsync();
        stage.Calls.Fails = call => call == "IParticipations.LoadAsync";
        var body = DomainJson.Write(new OccasionMessage(AppStage.Ann, new OccasionId("week-1"), 1));
        await stage.Get<DeadLetterOffice>().KeepAsync(QueueNames.Screening, body, AppStage.Cancel);
        Assert.Single(await stage.Tasks.OpenAsync(new StudyId("all"), new SiteId("all"), AppStage.Cancel));
    }
}
