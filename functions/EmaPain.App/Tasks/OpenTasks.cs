using System.Collections.Immutable;
using EmaPain.App.Ports;
using EmaPain.Domain.Ids;

namespace EmaPain.App.Tasks;

/// <summary>What the coordinators of a site have to do: the site's tasks, and those that belong to no site and so to every coordinator.</summary>
public sealed class OpenTasks(ITaskBoard board)
{
    /// <summary>Open tasks, the one that is due first at the top.</summary>
    public async Task<ImmutableArray<CoordinatorTask>> OfAsync(StudyId study, SiteId site, CancellationToken cancel)
    {
        var own = await board.OpenAsync(study, site, cancel);
        var ofNone = study == TaskGuides.NoStudy ? [] : await board.OpenAsync(TaskGuides.NoStudy, TaskGuides.NoSite, cancel);
        return [.. own.Concat(ofNone).OrderBy(task => task.DueAt).ThenBy(task => task.Id.Value, StringComparer.Ordinal)];
    }
}
