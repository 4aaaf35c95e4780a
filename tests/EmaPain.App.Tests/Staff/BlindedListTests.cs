using System.Text.Json.Nodes;
using EmaPain.App.Ports;
using EmaPain.App.Staff;
using EmaPain.App.Tasks;
using EmaPain.App.Tests.Stage;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Json;
using EmaPain.Domain.Participations;
using EmaPain.Domain.Studies;
using NodaTime;

namespace EmaPain.App.Tests.Staff;

/// <summary>No list, page or mail of somebody blinded has what only some arms can bring about.</summary>
public sealed class BlindedListTests
{
    private const string Call = "callAfterReminders";

    private static StudyDefinition Study { get; } = ShippedStudies.Read("mission-reconnect", tree =>
    {
        tree["occasions"]![1]!["callAfterHours"] = 96;
        tree["alerts"]!["rules"]!.AsArray().Single(rule => rule!["id"]!.GetValue<string>() == "distress")!["measures"] = new JsonArray("PRACTICE.days");
    });

    [Fact]
    public async Task A_call_for_an_answer_that_only_one_arm_owes_is_for_unblinded_staff()
    {
        using var stage = new AppStage(Study);
        await AnsweredInPartAsync(stage, "PST.pain", "PST.stress", "PST.tension");
        Assert.DoesNotContain(Call, await TasksAsync(stage, stage.Request()), StringComparison.Ordinal);
        Assert.DoesNotContain(Call, await ShownAsync(stage), StringComparison.Ordinal);
        Assert.Contains(Call, await TasksAsync(stage, stage.Request() with { IsUnblinded = true }), StringComparison.Ordinal);
        var task = Assert.Single(await stage.Tasks.OpenAsync(Study.Id, AppStage.South, AppStage.Cancel)).Id;
        Assert.Equal("no-such-task", (await FinishAsync(stage, task, stage.Request())).Refusal()?.Code);
        Assert.IsType<StaffAnswer.Ok>(await FinishAsync(stage, task, stage.Request() with { IsUnblinded = true }));
        Assert.Equal("no-such-task", (await FinishAsync(stage, task, stage.Request())).Refusal()?.Code);
        var mail = Assert.Single(stage.Mailer.Taken);
        Assert.Equal("1 open task at site south", mail.Subject);
        Assert.DoesNotContain("ann has", mail.Text, StringComparison.Ordinal);
        Assert.Contains("1 of them is for unblinded staff only", mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_call_for_an_answer_that_every_arm_owes_is_for_all_staff()
    {
        using var stage = new AppStage(Study);
        await AnsweredInPartAsync(stage, "PST.pain", "PST.stress");
        Assert.Contains(Call, await TasksAsync(stage, stage.Request()), StringComparison.Ordinal);
        Assert.Contains(Call, await ShownAsync(stage), StringComparison.Ordinal);
        Assert.Contains("ann has not answered at week-1", Assert.Single(stage.Mailer.Taken).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_alert_that_only_some_arms_can_raise_is_for_unblinded_staff()
    {
        using var stage = new AppStage(Study);
        await stage.ActivateAsync(AppStage.Ann, arm: "mission-reconnect");
        await stage.RaiseAsync();
        Assert.DoesNotContain("alert-1", await AlertsAsync(stage, stage.Request()), StringComparison.Ordinal);
        Assert.Contains("\"openAlerts\":0", await ShownAsync(stage), StringComparison.Ordinal);
        Assert.DoesNotContain("alert-1", await ShownAsync(stage), StringComparison.Ordinal);
        Assert.Equal("no-such-alert", (await HistoryAsync(stage, stage.Request())).Refusal()?.Code);
        Assert.Contains("alert-1", await AlertsAsync(stage, stage.Request() with { IsUnblinded = true }), StringComparison.Ordinal);
        Assert.IsType<StaffAnswer.Ok>(await HistoryAsync(stage, stage.Request() with { IsUnblinded = true }));
    }

    /// <summary>Ann answered some of week 1 on the phone, and four days have passed.</summary>
    private static async Task AnsweredInPartAsync(AppStage stage, params string[] items)
    {
        await stage.ActivateAsync(AppStage.Ann, arm: "mission-reconnect");
        stage.Clock.MoveTo(AppStage.Monday + Duration.FromDays(7) + Duration.FromMinutes(1));
        await stage.SettleAsync();
        Assert.IsType<StaffAnswer.Ok>(await stage.RecordAsync(
            AppStage.Ann, new StaffRecord.AnswersTaken(new OccasionId("week-1"), [.. items.Select(item => new SpokenAnswer(new ItemId(item), 3))])));
        await stage.SettleAsync();
        for (var day = 8; day < 12; day++)
        {
            stage.Clock.MoveTo(AppStage.Monday + Duration.FromDays(day) + Duration.FromHours(1));
            await stage.SettleAsync();
        }

        stage.Clock.MoveTo(AppStage.Monday + Duration.FromDays(12) - Duration.FromHours(2));
        await stage.Staff.PutAsync(new StaffMember("kim", Study.Id, AppStage.South, TaskMailing.Coordinator, "kim@trial.example"), AppStage.Cancel);
        await stage.Get<TaskMailing>().MailAsync(AppStage.Cancel);
    }

    private static async Task<string> TasksAsync(AppStage stage, StaffRequest request) =>
        Body(await stage.Get<TaskDesk>().ListAsync(Study.Id, AppStage.South, request, AppStage.Cancel));

    private static Task<StaffAnswer> FinishAsync(AppStage stage, TaskId task, StaffRequest request) =>
        stage.Get<TaskDesk>().FinishAsync(Study.Id, AppStage.South, task, request, AppStage.Cancel);

    private static async Task<string> AlertsAsync(AppStage stage, StaffRequest request) =>
        Body(await stage.Get<StaffDesk>().AlertsAsync(Study.Id, AppStage.South, request, AppStage.Cancel));

    private static async Task<string> ShownAsync(AppStage stage) =>
        Body(await stage.Get<ParticipantDesk>().ShowAsync(AppStage.Ann, stage.Request(), AppStage.Cancel));

    private static Task<StaffAnswer> HistoryAsync(AppStage stage, StaffRequest request) =>
        stage.Get<AlertHistoryDesk>().ShowAsync(Study.Id, AppStage.South, new AlertId("alert-1"), request, AppStage.Cancel);

    private static string Body(StaffAnswer answer) => DomainJson.Write(Assert.IsType<StaffAnswer.Ok>(answer).Body);
}
