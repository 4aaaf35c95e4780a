using EmaPain.App.Ports;
using EmaPain.App.Tasks;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Participations;
using NodaTime;
using static EmaPain.App.Tests.Contracts.TrialFixtures;

namespace EmaPain.App.Tests.Contracts;

/// <summary>What every task board keeps.</summary>
public abstract class TaskBoardContract
{
    private static readonly CancellationToken Cancel = CancellationToken.None;
    private static readonly TaskDone ByKim = new("kim", Monday + Duration.FromHours(3), "request-1");

    [Fact]
    public async Task Tasks_of_a_site_come_with_the_one_that_is_due_first_at_the_top()
    {
        var board = await OpenAsync();
        var (late, early, urgent) = (Task("a", Monday + Duration.FromHours(1)), Task("b", Monday), Task("u", Monday + Duration.FromHours(2)));
        urgent = urgent with { DueAt = Monday + Duration.FromHours(3), Participant = null, TellsTheArm = true };
        await board.RaiseAsync(late, Cancel);
        await board.RaiseAsync(early, Cancel);
        await board.RaiseAsync(urgent, Cancel);
        await board.RaiseAsync(Task("c", Monday) with { Study = TaskGuides.NoStudy, Site = TaskGuides.NoSite }, Cancel);
        Assert.Equal<CoordinatorTask>([urgent, early, late], await board.OpenAsync(Study, Minneapolis, Cancel));
        Assert.Equal("c", Assert.Single(await board.OpenAsync(TaskGuides.NoStudy, TaskGuides.NoSite, Cancel)).Id.Value);
    }

    [Fact]
    public async Task A_task_raised_again_changes_nothing_and_opens_none_that_is_done()
    {
        var board = await OpenAsync();
        var task = Task("a", Monday);
        await board.RaiseAsync(task, Cancel);
        await board.RaiseAsync(task with { RaisedAt = Monday + Duration.FromDays(1) }, Cancel);
        Assert.Equal<CoordinatorTask>([task], await board.OpenAsync(Study, Minneapolis, Cancel));
        await board.FinishAsync(Study, Minneapolis, task.Id, ByKim, Cancel);
        await board.RaiseAsync(task, Cancel);
        Assert.Empty(await board.OpenAsync(Study, Minneapolis, Cancel));
    }

    [Fact]
    public async Task A_task_that_was_done_before_it_was_raised_anew_is_open_again()
    {
        var board = await OpenAsync();
        var (task, anew) = (Task("a", Monday), Task("a", ByKim.At + Duration.FromMinutes(1)));
        await board.RaiseAnewAsync(task, Cancel);
        await board.RaiseAnewAsync(anew, Cancel);
        Assert.Equal<CoordinatorTask>([task], await board.OpenAsync(Study, Minneapolis, Cancel));
        await board.FinishAsync(Study, Minneapolis, task.Id, ByKim, Cancel);
        await board.RaiseAnewAsync(task, Cancel);
        Assert.Empty(await board.OpenAsync(Study, Minneapolis, Cancel));
        await board.RaiseAnewAsync(anew, Cancel);
        Assert.Equal<CoordinatorTask>([anew], await board.OpenAsync(Study, Minneapolis, Cancel));
        await board.FinishAsync(Study, Minneapolis, task.Id, ByKim with { At = anew.RaisedAt, Request = "request-2" }, Cancel);
        await board.RaiseAnewAsync(anew, Cancel);
        Assert.Empty(await board.OpenAsync(Study, Minneapolis, Cancel));
    }

    [Fact]
    public async Task A_request_that_finished_a_task_before_it_was_open_again_finds_its_own_work_and_finishes_nothing_more()
    {
        var board = await OpenAsync();
        var second = new TaskDone("lee", ByKim.At + Duration.FromHours(2), "request-2");
        var (task, anew, again) = (Task("a", Monday), Task("a", ByKim.At + Duration.FromHours(1)), Task("a", second.At + Duration.FromHours(1)));
        await board.RaiseAnewAsync(task, Cancel);
        await board.FinishAsync(Study, Minneapolis, task.Id, ByKim, Cancel);
        await board.RaiseAnewAsync(anew, Cancel);
        Assert.Equal(anew with { Done = ByKim }, await board.FinishAsync(Study, Minneapolis, task.Id, ByKim with { At = anew.RaisedAt }, Cancel));
        Assert.Equal<CoordinatorTask>([anew], await board.OpenAsync(Study, Minneapolis, Cancel));
        Assert.Equal(anew with { Done = second }, await board.FinishAsync(Study, Minneapolis, task.Id, second, Cancel));
        Assert.Equal(anew with { Done = ByKim }, await board.FinishAsync(Study, Minneapolis, task.Id, ByKim with { At = second.At }, Cancel));
        await board.RaiseAnewAsync(again, Cancel);
        await board.FinishAsync(Study, Minneapolis, task.Id, ByKim with { At = again.RaisedAt }, Cancel);
        await board.FinishAsync(Study, Minneapolis, task.Id, second with { At = again.RaisedAt }, Cancel);
        Assert.Equal<CoordinatorTask>([again], await board.OpenAsync(Study, Minneapolis, Cancel));
    }

    [Fact]
    public async Task Whoever_did_a_task_first_stays_who_did_it()
    {
        var board = await OpenAsync();
        var (task, other) = (Task("a", Monday), Task("b", Monday));
        await board.RaiseAsync(task, Cancel);
        await board.RaiseAsync(other, Cancel);
        Assert.Equal(task with { Done = ByKim }, await board.FinishAsync(Study, Minneapolis, task.Id, ByKim, Cancel));
        Assert.Equal(task with { Done = ByKim }, await board.FinishAsync(Study, Minneapolis, task.Id, new TaskDone("lee", Monday + Duration.FromHours(4), "request-2"), Cancel));
        Assert.Equal<CoordinatorTask>([other], await board.OpenAsync(Study, Minneapolis, Cancel));
    }

    [Fact]
    public async Task Of_many_who_finish_a_task_at_once_one_did_it()
    {
        var board = await OpenAsync();
        await board.RaiseAsync(Task("a", Monday), Cancel);
        var said = await System.Threading.Tasks.Task.WhenAll(Enumerable.Range(0, 8).Select(number => System.Threading.Tasks.Task.Run(() =>
            board.FinishAsync(Study, Minneapolis, new TaskId("a"), ByKim with { By = $"s-{number}", Request = $"request-{number}" }, Cancel))));
        Assert.Single(said.Select(task => task!.Done).Distinct());
    }

    [Fact]
    public async Task A_task_that_is_not_there_cannot_be_done()
    {
        var board = await OpenAsync();
        await board.RaiseAsync(Task("a", Monday), Cancel);
        Assert.Null(await board.FinishAsync(Study, Minneapolis, new TaskId("b"), ByKim, Cancel));
        Assert.Null(await board.FinishAsync(Study, new SiteId("portland"), new TaskId("a"), ByKim, Cancel));
    }

    protected abstract Task<ITaskBoard> OpenAsync();

    private static CoordinatorTask Task(string id, Instant at) =>
        TaskGuides.New(new TaskId(id), Study, Minneapolis, TaskKind.CallAfterSilence, Ann.Participant, "week-3", at);
}
