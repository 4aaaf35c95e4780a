using System.Text.Json;
using EmaPain.App.Staff;
using EmaPain.App.Tasks;
using EmaPain.App.Tests.Stage;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Json;
using EmaPain.Domain.Participations;
using NodaTime;

namespace EmaPain.App.Tests.Staff;

public sealed class TaskDeskTests
{
    private static readonly StudyId Study = AppStage.Ann.Study;

    [Fact]
    public async Task The_list_has_the_commands_the_overdue_first_and_the_tasks_of_no_site()
    {
        using var stage = await HandTexts.WithAnnAsync();
        await stage.RecordAsync(AppStage.Ann, new StaffRecord.AdverseEvent());
        stage.Clock.Pass(Duration.FromHours(25));
        await stage.RecordAsync(AppStage.Ann, new StaffRecord.OptOut());
        await stage.Tasks.RaiseAsync(
            TaskGuides.New(new TaskId("none"), TaskGuides.NoStudy, TaskGuides.NoSite, TaskKind.LookAtDeadLetter, null, "due 3f", stage.Clock.Now), AppStage.Cancel);
        var tasks = await ListAsync(stage);
        Assert.Equal(["followAdverseEvent", "lookAtDeadLetter", "callAfterOptOut"], tasks.Select(task => task.GetProperty("kind").GetString()));
        Assert.Equal([true, false, false], tasks.Select(task => task.GetProperty("isOverdue").GetBoolean()));
        Assert.Equal("ann", tasks[0].GetProperty("participant").GetString());
        Assert.False(tasks[1].TryGetProperty("participant", out _));
        Assert.Equal("emapain participants show mission-reconnect ann", tasks[2].GetProperty("remedy").GetString());
        Assert.Equal("emapain tasks done all all none", tasks[1].GetProperty("done").GetString());
        Assert.Contains(stage.Audit.Entries, entry => entry is { Act: "list-tasks", Outcome: "done" });
    }

    [Fact]
    public async Task A_task_that_is_done_is_off_the_list_and_says_by_whom_and_when()
    {
        using var stage = await WithTaskAsync();
        var request = stage.Request();
        var first = await FinishAsync(stage, "task-1", request);
        var again = await FinishAsync(stage, "task-1", request);
        Assert.Equal(first, again);
        Assert.Equal("coordinator", JsonDocument.Parse(first).RootElement.GetProperty("doneBy").GetString());
        Assert.Empty(await ListAsync(stage));
        Assert.Single(stage.Audit.Entries, entry => entry is { Act: "finish-task", Outcome: "done" });
    }

    [Fact]
    public async Task A_task_that_somebody_else_did_is_refused_with_who_it_was()
    {
        using var stage = await WithTaskAsync();
        await FinishAsync(stage, "task-1", stage.Request() with { Actor = "kim" });
        var answer = await stage.Get<TaskDesk>().FinishAsync(Study, AppStage.South, new TaskId("task-1"), stage.Request(), AppStage.Cancel);
        var refused = Assert.IsType<StaffAnswer.Refused>(answer);
        Assert.Equal("task-done", refused.Code);
        Assert.Contains("'kim'", refused.Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("mission-reconnect", "south", "no-such", "no-such-task")]
    [InlineData("mission-reconnect", "souht", "task-1", "no-such-site")]
    [InlineData("all", "south", "task-1", "no-such-site")]
    [InlineData("all", "all", "task-1", "no-such-task")]
    public async Task A_slip_in_an_id_is_named_and_audited(string study, string site, string task, string code)
    {
        using var stage = await WithTaskAsync();
        var answer = await stage.Get<TaskDesk>().FinishAsync(new StudyId(study), new SiteId(site), new TaskId(task), stage.Request(), AppStage.Cancel);
        Assert.Equal(code, Assert.IsType<StaffAnswer.NotFound>(answer).Code);
        Assert.Contains(stage.Audit.Entries, entry => entry.Act == "finish-task" && entry.Outcome == code);
    }

    [Fact]
    public async Task Who_shows_a_person_sees_the_persons_tasks_alerts_and_scores()
    {
        using var stage = await HandTexts.WithAnnAsync();
        await stage.RaiseAsync();
        await stage.RecordAsync(AppStage.Ann, new StaffRecord.AdverseEvent());
        await stage.Tasks.RaiseAsync(
            TaskGuides.New(new TaskId("bobs"), Study, AppStage.South, TaskKind.CallAfterSilence, new ParticipantId("bob"), "week-1", stage.Clock.Now), AppStage.Cancel);
        var shown = Body(await stage.Get<ParticipantDesk>().ShowAsync(AppStage.Ann, stage.Request(), AppStage.Cancel));
        Assert.Equal("followAdverseEvent", Assert.Single(shown.GetProperty("tasks").EnumerateArray()).GetProperty("kind").GetString());
        Assert.Equal("alert-1", Assert.Single(shown.GetProperty("alerts").EnumerateArray()).GetProperty("alert").GetString());
        Assert.Equal(1, shown.GetProperty("openAlerts").GetInt32());
        Assert.All(shown.GetProperty("occasions").EnumerateArray(), occasion => Assert.Equal(JsonValueKind.Array, occasion.GetProperty("scores").ValueKind));
    }

    private static async Task<AppStage> WithTaskAsync()
    {
        var stage = new AppStage();
        await stage.Tasks.RaiseAsync(
            TaskGuides.New(new TaskId("task-1"), Study, AppStage.South, TaskKind.CallAfterSilence, AppStage.Ann.Participant, "week-1", stage.Clock.Now), AppStage.Cancel);
        return stage;
    }

    private static async Task<List<JsonElement>> ListAsync(AppStage stage) =>
        [.. Body(await stage.Get<TaskDesk>().ListAsync(Study, AppStage.South, stage.Request(), AppStage.Cancel)).EnumerateArray()];

    private static async Task<string> FinishAsync(AppStage stage, string task, StaffRequest request) =>
        Body(await stage.Get<TaskDesk>().FinishAsync(Study, AppStage.South, new TaskId(task), request, AppStage.Cancel)).GetRawText();

    private static JsonElement Body(StaffAnswer answer) => JsonDocument.Parse(DomainJson.Write(Assert.IsType<StaffAnswer.Ok>(answer).Body)).RootElement;
}
