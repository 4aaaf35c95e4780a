using EmaPain.Domain.Ids;
using EmaPain.Domain.Participations;
using NodaTime;

namespace EmaPain.App.Ports;

/// <summary>One thing that a site's coordinator has to do.</summary>
/// <param name="Id">Computed from its cause.</param>
/// <param name="Study">The study; <c>all</c> where no study can be named.</param>
/// <param name="Site">The site; <c>all</c> where no site can be named.</param>
/// <param name="Kind">What to do.</param>
/// <param name="Participant">About whom; none: about nobody enrolled.</param>
/// <param name="Cause">What it is about, by ids.</param>
/// <param name="RaisedAt">When.</param>
/// <param name="DueAt">Until when it is to be done.</param>
/// <param name="Done">Who did it; none: it is open.</param>
public sealed record CoordinatorTask(
    TaskId Id, StudyId Study, SiteId Site, TaskKind Kind, ParticipantId? Participant, string Cause, Instant RaisedAt, Instant DueAt, TaskDone? Done = null)
{
    /// <summary>Whether it would tell a blinded reader the arm; tasks from before this was kept say no.</summary>
    public bool TellsTheArm { get; init; }
}
