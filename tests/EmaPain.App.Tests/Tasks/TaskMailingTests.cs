using EmaPain.App.Ports;
using EmaPain.App.Tasks;
using EmaPain.App.Tests.Stage;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Participations;
using NodaTime;

namespace EmaPain.App.Tests.Tasks;

public sealed class TaskMailingTests
{
    /// <summary>07:00 in New York, a Tuesday.</summary>
    private static readonly Instant Seven = Instant.FromUtc(2026, 1, 6, 12, 0);
    private static readonly SiteId North = new("north");

    [Fact]
    public async Task Each_coordinator_of_a_site_is_mailed_once_a_day_while_there_is_something_to_do()
    {
        using var stage = await StageAsync("kim", "lee");
        await RaiseAsync(stage, "a");
        await MailAsync(stage);
        await MailAsync(stage);
        stage.Clock.Pass(Duration.FromHours(1));
        await MailAsync(stage);
        Assert.Equal(["kim@trial.example", "lee@trial.example"], stage.Mailer.Taken.Select(mail => mail.To).Order());
        stage.Clock.Pass(Duration.FromHours(23));
        await MailAsync(stage);
        Assert.Equal(4, stage.Mailer.Taken.Count);
        await stage.Tasks.FinishAsync(AppStage.Ann.Study, AppStage.South, new TaskId("a"), new TaskDone("kim", stage.Clock.Now, "r"), AppStage.Cancel);
        stage.Clock.Pass(Duration.FromDays(1));
        await MailAsync(stage);
        Assert.Equal(4, stage.Mailer.Taken.Count);
    }

    [Fact]
    public async Task Nothing_goes_out_where_there_is_nothing_to_do_and_a_later_task_of_the_morning_is_still_mailed()
    {
        using var stage = await StageAsync("kim");
        await MailAsync(stage);
        Assert.Empty(stage.Mailer.Taken);
        stage.Clock.Pass(Duration.FromHours(2));
        await RaiseAsync(stage, "a");
        await MailAsync(stage);
        Assert.Single(stage.Mailer.Taken);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(5)]
    public async Task Nothing_goes_out_but_in_the_morning(int hours)
    {
        using var stage = new AppStage();
        stage.Clock.MoveTo(Seven + Duration.FromHours(hours));
        await PutAsync(stage, "kim", AppStage.South);
        await RaiseAsync(stage, "a");
        await MailAsync(stage);
        Assert.Empty(stage.Mailer.Taken);
    }

    [Fact]
    public async Task A_site_sees_its_own_tasks_and_those_of_no_site_and_no_other_sites()
    {
        using var stage = await StageAsync("kim");
        await PutAsync(stage, "nora", North);
        await RaiseAsync(stage, "a");
        await stage.Tasks.RaiseAsync(
            TaskGuides.New(new TaskId("none"), TaskGuides.NoStudy, TaskGuides.NoSite, TaskKind.LookAtDeadLetter, null, "due 3f", Seven), AppStage.Cancel);
        await MailAsync(stage);
        var (kim, nora) = (stage.Mailer.Taken.Single(mail => mail.To == "kim@trial.example"), stage.Mailer.Taken.Single(mail => mail.To == "nora@trial.example"));
        Assert.Equal(("2 open tasks at site south", "1 open task at site north"), (kim.Subject, nora.Subject));
        Assert.Contains("emapain replay due 3f", nora.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("ann", nora.Text.Split([' ', '\r', '\n']));
    }

    [Fact]
    public async Task A_mailbox_out_of_reach_stops_nobody_else_and_is_tried_again_that_morning()
    {
        using var stage = await StageAsync("kim", "lee");
        await RaiseAsync(stage, "a");
        stage.Mailer.BreakNext();
        await Assert.ThrowsAsync<IOException>(() => MailAsync(stage));
        Assert.Equal("lee@trial.example", Assert.Single(stage.Mailer.Taken).To);
        stage.Clock.Pass(Duration.FromHours(1));
        await MailAsync(stage);
        Assert.Equal(["lee@trial.example", "kim@trial.example"], stage.Mailer.Taken.Select(mail => mail.To));
    }

    [Fact]
    public async Task An_address_that_refuses_is_not_tried_again_that_day()
    {
        using var stage = await StageAsync("kim");
        await RaiseAsync(stage, "a");
        stage.Mailer.FailNext();
        await MailAsync(stage);
        stage.Clock.Pass(Duration.FromHours(1));
        await MailAsync(stage);
        Assert.Empty(stage.Mailer.Taken);
    }

    [Theory]
    [InlineData(Fault.CallFails)]
    [InlineData(Fault.AnswerIsLost)]
    [InlineData(Fault.CrashBefore)]
    [InlineData(Fault.CrashAfter)]
    public async Task Whichever_call_goes_wrong_the_morning_ends_with_one_mail(Fault fault)
    {
        for (var call = 0; ; call++)
        {
            using var stage = await StageAsync("kim");
            await RaiseAsync(stage, "a");
            stage.Calls.FailAt(stage.Calls.Log.Count + call, fault);
            if (await Record.ExceptionAsync(() => MailAsync(stage)) is null)
            {
                Assert.True(call > 5, "No port was called.");
                return;
            }

            stage.Calls.Restart();
            stage.Clock.Pass(Duration.FromHours(1));
            await MailAsync(stage);
            Assert.Single(stage.Mailer.Taken);
        }
    }

    [Fact]
    public async Task Two_hosts_at_once_send_one_mail()
    {
        using var stage = await StageAsync("kim");
        await RaiseAsync(stage, "a");
        var first = stage.Calls.Log.Count;
        for (var call = 0; call < 8; call++)
        {
            var at = first + call;
            stage.Calls.Before = number =>
            {
                if (number == at)
                {
                    stage.Calls.Before = null;
                    MailAsync(stage).GetAwaiter().GetResult();
                }
            };
            await MailAsync(stage);
            Assert.Equal(1, stage.Calls.Log.Skip(first).Count(name => name == "IMailer.SendAsync"));
            stage.Clock.Pass(Duration.FromDays(1));
            first = stage.Calls.Log.Count;
        }
    }

    private static async Task<AppStage> StageAsync(params string[] coordinators)
    {
        var stage = new AppStage();
        stage.Clock.MoveTo(Seven);
        foreach (var coordinator in coordinators)
        {
            await PutAsync(stage, coordinator, AppStage.South);
        }

        return stage;
    }

    private static Task PutAsync(AppStage stage, string id, SiteId site) => stage.Staff.PutAsync(
        new StaffMember(id, AppStage.Ann.Study, site, TaskMailing.Coordinator, $"{id}@trial.example"), AppStage.Cancel);

    private static Task RaiseAsync(AppStage stage, string id) => stage.Tasks.RaiseAsync(
        TaskGuides.New(new TaskId(id), AppStage.Ann.Study, AppStage.South, TaskKind.CallAfterSilence, AppStage.Ann.Participant, "week-3", stage.Clock.Now),
        AppStage.Cancel);

    private static Task MailAsync(AppStage stage) => stage.Get<TaskMailing>().MailAsync(AppStage.Cancel);
}
