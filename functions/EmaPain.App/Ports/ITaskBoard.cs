using System.Collections.Immutable;
using EmaPain.Domain.Ids;

namespace EmaPain.App.Ports;

/// <summary>What coordinators have to do, by site.</summary>
public interface ITaskBoard
{
    /// <summary>Raises a task; the same one again changes nothing, and opens none that is done.</summary>
    Task RaiseAsync(CoordinatorTask task, CancellationToken cancel);

    /// <summary>Raises a task, and opens one of the same id again that was done before this one was raised.</summary>
    Task RaiseAnewAsync(CoordinatorTask task, CancellationToken cancel);

    /// <summary>The open tasks of a site, the one that is due first at the top.</summary>
    Task<ImmutableArray<CoordinatorTask>> OpenAsync(StudyId study, SiteId site, CancellationToken cancel);

    /// <summary>
    /// Says of a task that it is done, unless it was said before; nothing where there is no such task. A request that said so before the task was
    /// opened again says nothing more, however late it comes again.
    /// </summary>
    /// <returns>The task, with who did it first, or with what the same request did.</returns>
    Task<CoordinatorTask?> FinishAsync(StudyId study, SiteId site, TaskId task, TaskDone done, CancellationToken cancel);
}
