using EmaPain.App.Ports;
using EmaPain.App.Surveys;
using EmaPain.App.Tests.Stage;
using EmaPain.Domain.Alerts;
using EmaPain.Domain.Compensation;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Participations;
using EmaPain.Domain.Studies;

namespace EmaPain.App.Tests.Surveys;

/// <summary>From the invitation to the system's report, the money and the alert.</summary>
public sealed class SurveyFlowTests : IDisposable
{
    private static readonly OccasionId First = new("assessment-first");

    private readonly AppStage stage = new(FlaggedStudy.Definition);

    public void Dispose() => stage.Dispose();

    [Fact]
    public async Task The_link_carries_an_id_that_the_report_brings_back_and_completion_is_paid_once()
    {
        var id = await InvitedAsync();
        Assert.Contains($"id={id}", Assert.Single(stage.Carrier.WentOut, sms => sms.Text.Contains("Study questions", StringComparison.Ordinal)).Text, StringComparison.Ordinal);

        await ReportAsync($"project_id=412&username=kim&record={id}&instrument=poq_va&poq_va_complete=2");
        await ReportAsync($"project_id=412&username=kim&record={id}&instrument=poq_va&poq_va_complete=2");

        var ann = await stage.PersonAsync(AppStage.Ann);
        Assert.Equal(OccasionStatus.Completed, ann.OccasionOf(First)!.Status);
        Assert.Equal(2000, Account.Balance(ann.Ledger));
        Assert.Empty(ann.Alerts);
        Assert.DoesNotContain(stage.Inbox.Entries, entry => entry.Raw.Contains("kim", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_flag_opens_one_urgent_alert_though_the_survey_is_not_complete()
    {
        var id = await InvitedAsync();
        await ReportAsync($"project_id=412&record={id}&instrument=safety&safety_complete=2");
        await ReportAsync($"project_id=412&record={id}&instrument=safety&safety_complete=2&redcap_url=x");

        var ann = await stage.PersonAsync(AppStage.Ann);
        var alert = Assert.Single(ann.Alerts);
        Assert.Equal((new RuleId("survey-flag"), AlertLevel.Urgent, AlertStatus.Open, null), (alert.Rule, alert.Level, alert.Status, alert.Repeats));
        Assert.Equal(OccasionStatus.Open, ann.OccasionOf(First)!.Status);
    }

    [Theory]
    [InlineData("project_id=412&record={0}&poq_va_complete=1")]
    [InlineData("project_id=413&record={0}&poq_va_complete=2")]
    [InlineData("project_id=412&record=somebody&poq_va_complete=2")]
    [InlineData("project_id=412&poq_va_complete=2")]
    public async Task What_says_something_else_completes_nothing(string form)
    {
        var id = await InvitedAsync();
        await ReportAsync(string.Format(null, form, id));

        Assert.Equal(OccasionStatus.Open, (await stage.PersonAsync(AppStage.Ann)).OccasionOf(First)!.Status);
    }

    [Fact]
    public async Task A_report_of_our_survey_about_nobody_becomes_a_task_and_one_of_another_survey_does_not()
    {
        await ReportAsync("project_id=999&record=7&other_complete=2");
        Assert.Empty(await stage.Tasks.OpenAsync(new StudyId("all"), new SiteId("all"), AppStage.Cancel));

        await ReportAsync("project_id=412&record=7&poq_va_complete=2");
        Assert.Equal(TaskKind.LookAtUnreadableEvent, Assert.Single(await stage.Tasks.OpenAsync(new StudyId("all"), new SiteId("all"), AppStage.Cancel)).Kind);
    }

    [Fact]
    public async Task A_report_that_meets_a_fault_is_judged_when_the_queue_brings_it_again()
    {
        var id = await InvitedAsync();
        var left = 1;
        stage.Calls.Fails = call => call.EndsWith(nameof(ISurveyBook.FindAsync), StringComparison.Ordinal) && left-- > 0;
        await ReportAsync($"project_id=412&record={id}&poq_va_complete=2");

        Assert.Equal(OccasionStatus.Completed, (await stage.PersonAsync(AppStage.Ann)).OccasionOf(First)!.Status);
    }

    [Fact]
    public async Task A_report_counts_as_of_when_it_came_though_it_is_judged_after_the_window()
    {
        var id = await InvitedAsync();
        var closes = (await stage.PersonAsync(AppStage.Ann)).OccasionOf(First)!.Closes;
        stage.Clock.MoveTo(closes - NodaTime.Duration.FromMinutes(5));
        var came = stage.Clock.GetUtcNow();
        await stage.Get<SurveyIntake>().TakeAsync(SurveyForm.OfRedcap($"project_id=412&record={id}&poq_va_complete=2")!, AppStage.Cancel);
        stage.Clock.MoveTo(closes + NodaTime.Duration.FromHours(3));
        await stage.WorkAsync();

        var first = (await stage.PersonAsync(AppStage.Ann)).OccasionOf(First)!;
        Assert.Equal((OccasionStatus.Completed, null, came), (first.Status, first.Reason, first.CompletedAt!.Value.ToDateTimeOffset()));
    }

    [Fact]
    public async Task A_report_that_was_kept_before_its_instant_was_is_judged_as_of_now()
    {
        var id = await InvitedAsync();
        var report = SurveyForm.OfRedcap($"project_id=412&record={id}&poq_va_complete=2")!;
        var key = new InboxKey("2026-03-02", "survey!older");
        await stage.Inbox.KeepAsync(new InboxEntry(key, InboxKind.Survey, Domain.Json.DomainJson.Write(report)), AppStage.Cancel);
        await stage.Get<SurveyJudgement>().JudgeAsync(key, 1, AppStage.Cancel);

        Assert.Equal(OccasionStatus.Completed, (await stage.PersonAsync(AppStage.Ann)).OccasionOf(First)!.Status);
    }

    private async Task<SurveyId> InvitedAsync()
    {
        await stage.ActivateAsync(AppStage.Ann);
        await stage.SettleAsync();
        return (await stage.PersonAsync(AppStage.Ann)).OccasionOf(First)!.Invitation!.Survey;
    }

    private async Task ReportAsync(string form)
    {
        await stage.Get<SurveyIntake>().TakeAsync(SurveyForm.OfRedcap(form)!, AppStage.Cancel);
        await stage.WorkAsync();
    }
}
