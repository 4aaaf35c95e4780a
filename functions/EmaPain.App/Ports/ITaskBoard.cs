using System.Collections.Immutable;
using EmaPain.Domain.Ids;

namespace EmaPain.App.Ports;

/// <summary>What coordinators have to do, by site; raising the same task again changes nothing.</summary>
public interface ITaskBoard
{
    Task RaiseAsync(CoordinatorTask task, CancellationToken cancel);

    Task<ImmutableArray<CoordinatorTask>> OpenAsync(StudyId study, SiteId site, CancellationToken cancel);
}
