using EmaPain.App.Ports;
using EmaPain.Domain.Ids;
using EmaPain.Domain.Participations;
using NodaTime;
using static EmaPain.App.Tests.Contracts.TrialFixtures;

namespace EmaPain.App.Tests.Contracts;

/// <summary>What every task board keeps.</summary>
public abstract class TaskBoardContract
{
    private static readonly CancellationToken Cancel = CancellationToken.None;

    [Fact]
    public async Task Tasks_of_a_site_come_oldest_first()
    {
        var board = await OpenAsync();
        var (late, early) = (Task("a", Monday + Duration.FromHours(1)), Task("b", Monday));
        await board.RaiseAsync(late, Cancel);
        await board.RaiseAsync(early, Cancel);
        await board.RaiseAsync(Task("c", Monday) with { Study = new StudyId("all"), Site = new SiteId("all") }, Cancel);
        Assert.Equal<CoordinatorTask>([early, late], await board.OpenAsync(Study, Minneapolis, Cancel));
        Assert.Equal("c", Assert.Single(await board.OpenAsync(new StudyId("all"), new SiteId("all"), Cancel)).Id.Value);
    }

    [Fact]
    public async Task A_task_raised_again_changes_nothing()
    {
        var board = await OpenAsync();
        var task = Task("a", Monday);
        await board.RaiseAsync(task, Cancel);
        await board.RaiseAsync(task with { RaisedAt = Monday + Duration.FromDays(1) }, Cancel);
        Assert.Equal<CoordinatorTask>([task], await board.OpenAsync(Study, Minneapolis, Cancel));
    }

    protected abstract Task<ITaskBoard> OpenAsync();

    private static CoordinatorTask Task(string id, Instant at) => new(new TaskId(id), Study, Minneapolis, TaskKind.CallAfterSilence, "week-3", at);
}
