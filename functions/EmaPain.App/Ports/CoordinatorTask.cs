using EmaPain.Domain.Ids;
using EmaPain.Domain.Participations;
using NodaTime;

namespace EmaPain.App.Ports;

/// <summary>One thing that a site's coordinator has to do.</summary>
/// <param name="Id">Computed from its cause.</param>
/// <param name="Study">The study; <c>all</c> where no study can be named.</param>
/// <param name="Site">The site; <c>all</c> where no site can be named.</param>
/// <param name="Kind">What to do.</param>
/// <param name="Cause">What it is about, by ids.</param>
/// <param name="RaisedAt">When.</param>
public sealed record CoordinatorTask(TaskId Id, StudyId Study, SiteId Site, TaskKind Kind, string Cause, Instant RaisedAt);
