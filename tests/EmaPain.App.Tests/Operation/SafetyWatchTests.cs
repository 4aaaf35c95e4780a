using EmaPain.App.Operation;
using EmaPain.App.Ports;
using EmaPain.App.Tests.Stage;
using EmaPain.Domain.Studies;
using NodaTime;

namespace EmaPain.App.Tests.Operation;

public sealed class SafetyWatchTests
{
    [Fact]
    public async Task The_drill_goes_through_the_queue_and_keeps_health_green_for_a_day()
    {
        using var stage = new AppStage();
        Assert.Contains((await stage.Get<HealthDesk>().LookAsync(AppStage.Cancel)).Checks, check => check is { Name: "screening", Ok: true, Detail: "No drill yet." });
        await DrillAsync(stage);
        Assert.Contains((await stage.Get<HealthDesk>().LookAsync(AppStage.Cancel)).Checks, check => check is { Name: "screening", Ok: true, Detail: "The screen passes its drill." });
        await MissADayAsync(stage);
    }

    [Fact]
    public async Task A_drill_that_never_ran_is_a_cause_once_the_app_has_run_for_a_day_and_somebody_takes_part()
    {
        using var stage = new AppStage();
        await stage.TickAsync();
        await stage.DueBook.EnterAsync(AppStage.Ann, AppStage.Sender, stage.Clock.Now + Duration.FromDays(6), stage.Clock.Now, AppStage.Cancel);
        await MissADayAsync(stage);
    }

    [Fact]
    public async Task A_drill_that_never_ran_is_no_cause_where_nobody_takes_part()
    {
        using var stage = new AppStage();
        await stage.TickAsync();
        stage.Clock.Pass(Duration.FromDays(30));
        Assert.Empty(await CausesAsync(stage));
    }

    [Theory]
    [InlineData(QueueNames.Alerts)]
    [InlineData(QueueNames.Inbound)]
    [InlineData(QueueNames.Screening)]
    public async Task A_message_of_the_safety_path_that_was_given_up_is_a_cause_of_its_own(string queue)
    {
        using var stage = new AppStage();
        await stage.Get<DeadLetterOffice>().KeepAsync(queue, "body", AppStage.Cancel);
        await stage.Get<DeadLetterOffice>().KeepAsync(QueueNames.Payouts, "body", AppStage.Cancel);
        Assert.Equal([$"dead-letters-{queue}"], await CausesAsync(stage));
    }

    [Fact]
    public async Task An_operator_is_mailed_once_for_a_cause_and_day_and_the_mail_names_nobody()
    {
        using var stage = await HandTexts.WithAnnAsync();
        await stage.EmployAsync("lee");
        await stage.RaiseAsync("urgent", AlertLevel.Urgent);
        await stage.WorkNowAsync();
        stage.Clock.Pass(Duration.FromHours(2));
        await TellAsync(stage);
        await TellAsync(stage);
        var mail = Assert.Single(ToOperator(stage));
        Assert.All(new[] { "ann", "south", "mission-reconnect", AppStage.Phone }, secret => Assert.DoesNotContain(secret, mail.Text + mail.Html, StringComparison.Ordinal));
        await stage.Get<DeadLetterOffice>().KeepAsync(QueueNames.Inbound, "body", AppStage.Cancel);
        await TellAsync(stage);
        Assert.Equal(2, ToOperator(stage).Count);
        stage.Clock.Pass(Duration.FromDays(1));
        await TellAsync(stage);
        Assert.Equal(4, ToOperator(stage).Count);
    }

    [Fact]
    public async Task An_urgent_alert_that_stalls_later_the_same_day_is_told_as_well()
    {
        using var stage = await HandTexts.WithAnnAsync();
        await stage.EmployAsync("lee");
        foreach (var id in new[] { "first", "second" })
        {
            await stage.RaiseAsync(id, AlertLevel.Urgent);
            await stage.WorkNowAsync();
            stage.Clock.Pass(Duration.FromHours(2));
            await TellAsync(stage);
            await TellAsync(stage);
        }

        Assert.Equal(2, ToOperator(stage).Count);
    }

    [Fact]
    public async Task Alerts_for_review_that_stall_one_after_the_other_are_one_occurrence()
    {
        using var stage = await HandTexts.WithAnnAsync();
        await stage.EmployAsync("lee");
        foreach (var id in new[] { "first", "second" })
        {
            await stage.RaiseAsync(id, AlertLevel.Review);
            await stage.WorkNowAsync();
            stage.Clock.Pass(Duration.FromHours(80));
            Assert.Equal(["waiting-alerts"], await stage.Get<SafetyWatch>().LookAsync(AppStage.Cancel).Select(fault => fault.Occurrence).ToListAsync());
        }
    }

    [Fact]
    public async Task Messages_that_are_given_up_later_the_same_day_are_told_as_well()
    {
        using var stage = new AppStage();
        foreach (var body in new[] { "one", "two" })
        {
            await stage.Get<DeadLetterOffice>().KeepAsync(QueueNames.Inbound, body, AppStage.Cancel);
            await TellAsync(stage);
            stage.Clock.Pass(Duration.FromHours(1));
            await TellAsync(stage);
        }

        Assert.Equal(2, ToOperator(stage).Count);
    }

    [Fact]
    public async Task A_mail_that_could_not_be_sent_is_sent_at_the_next_run()
    {
        using var stage = new AppStage();
        await stage.Get<DeadLetterOffice>().KeepAsync(QueueNames.Inbound, "body", AppStage.Cancel);
        stage.Calls.Fails = call => call == "IMailer.SendAsync";
        await Assert.ThrowsAnyAsync<Exception>(() => TellAsync(stage));
        stage.Calls.Fails = _ => false;
        await TellAsync(stage);
        Assert.Single(ToOperator(stage));
    }

    /// <summary>Nothing is wrong for a day and an hour without a drill, then it is until one passes.</summary>
    private static async Task MissADayAsync(AppStage stage)
    {
        stage.Clock.Pass(Duration.FromHours(25));
        Assert.Empty(await CausesAsync(stage));
        stage.Clock.Pass(Duration.FromSeconds(1));
        Assert.Equal(["no-screening"], await CausesAsync(stage));
        Assert.Contains((await stage.Get<HealthDesk>().LookAsync(AppStage.Cancel)).Checks, check => check is { Name: "screening", Ok: false });
        await DrillAsync(stage);
        Assert.Empty(await CausesAsync(stage));
    }

    private static async Task DrillAsync(AppStage stage)
    {
        await stage.Get<ScreeningDrill>().BeginAsync(AppStage.Cancel);
        await stage.WorkNowAsync();
    }

    private static Task TellAsync(AppStage stage) => stage.Get<OperatorMailing>().TellAsync(AppStage.Cancel);

    private static List<Mail> ToOperator(AppStage stage) => [.. stage.Mailer.Taken.Where(mail => mail.To == "operator@trial.example")];

    private static async Task<List<string>> CausesAsync(AppStage stage) =>
        await stage.Get<SafetyWatch>().LookAsync(AppStage.Cancel).Select(fault => fault.Cause).ToListAsync();
}
