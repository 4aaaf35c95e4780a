using System.Collections.Concurrent;
using System.Collections.Immutable;
using EmaPain.App.Ports;
using EmaPain.Domain.Ids;

namespace EmaPain.App.Tests.Doubles;

public sealed class InMemoryTaskBoard : ITaskBoard
{
    private readonly ConcurrentDictionary<(StudyId Study, SiteId Site, TaskId Id), CoordinatorTask> tasks = [];

    private readonly ConcurrentDictionary<(TaskId Id, string Request), TaskDone> everDone = [];

    public Task RaiseAsync(CoordinatorTask task, CancellationToken cancel)
    {
        tasks.TryAdd((task.Study, task.Site, task.Id), task);
        return Task.CompletedTask;
    }

    public Task RaiseAnewAsync(CoordinatorTask task, CancellationToken cancel)
    {
        tasks.AddOrUpdate((task.Study, task.Site, task.Id), task, (_, known) => known.Done?.At < task.RaisedAt ? task : known);
        return Task.CompletedTask;
    }

    public Task<ImmutableArray<CoordinatorTask>> OpenAsync(StudyId study, SiteId site, CancellationToken cancel) =>
        Task.FromResult(tasks.Values
            .Where(task => task.Study == study && task.Site == site && task.Done is null)
            .OrderBy(task => task.DueAt).ThenBy(task => task.Id.Value, StringComparer.Ordinal)
            .ToImmutableArray());

    public Task<CoordinatorTask?> FinishAsync(StudyId study, SiteId site, TaskId task, TaskDone done, CancellationToken cancel)
    {
        if (!tasks.TryGetValue((study, site, task), out var known))
        {
            return Task.FromResult<CoordinatorTask?>(null);
        }

        if (everDone.TryGetValue((task, done.Request), out var own))
        {
            return Task.FromResult<CoordinatorTask?>(known with { Done = own });
        }

        var finished = tasks.AddOrUpdate((study, site, task), _ => throw new InvalidOperationException("Tasks do not go away."), (_, open) => open with { Done = open.Done ?? done });
        everDone.TryAdd((task, finished.Done!.Request), finished.Done);
        return Task.FromResult<CoordinatorTask?>(finished);
    }
}
