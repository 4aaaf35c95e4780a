using EmaPain.App.Casework;
using EmaPain.App.Ports;
using EmaPain.App.Tasks;
using EmaPain.Domain.Ids;
using NodaTime.Text;

namespace EmaPain.App.Staff;

/// <summary>The tasks of a site, and who did them.</summary>
public sealed class TaskDesk(ITaskBoard board, OpenTasks open, IStudies studies, IAudit audit, TimeProvider time)
{
    /// <summary>The site's open tasks and those of no site, the one that is due first at the top.</summary>
    public async Task<StaffAnswer> ListAsync(StudyId study, SiteId site, StaffRequest request, CancellationToken cancel)
    {
        StaffAnswer answer = IsPlace(study, site)
            ? new StaffAnswer.Ok((await open.OfAsync(study, site, cancel)).Where(task => request.IsUnblinded || !task.TellsTheArm).Select(task => TaskView.Of(task, time.Now())))
            : StaffAnswers.NoSite(study, site);
        await audit.WriteAsync(answer.EntryOf(request, "list-tasks", $"{study} {site}", time.Now()), cancel);
        return answer;
    }

    /// <summary>Takes a task off the list; one that somebody else did stays that person's.</summary>
    public async Task<StaffAnswer> FinishAsync(StudyId study, SiteId site, TaskId task, StaffRequest request, CancellationToken cancel)
    {
        var answer = !IsPlace(study, site) ? StaffAnswers.NoSite(study, site)
            : !request.IsUnblinded && (await board.OpenAsync(study, site, cancel)).Any(open => open.Id == task && open.TellsTheArm) ? NoTask(study, site, task)
            : await DoneAsync(study, site, task, request, cancel);
        await audit.WriteAsync(answer.EntryOf(request, "finish-task", $"{study} {site} {task}", time.Now()), cancel);
        return answer;
    }

    private static StaffAnswer.NotFound NoTask(StudyId study, SiteId site, TaskId id) => new(
        "no-such-task", $"Site '{site}' of study '{study}' has no task '{id}'. List its tasks; one of no site has study and site '{TaskGuides.NoSite}'.");

    private async Task<StaffAnswer> DoneAsync(StudyId study, SiteId site, TaskId id, StaffRequest request, CancellationToken cancel)
    {
        var done = new TaskDone(request.Actor, time.Now(), request.Id);
        return await board.FinishAsync(study, site, id, done, cancel) switch
        {
            null => NoTask(study, site, id),
            { TellsTheArm: true } when !request.IsUnblinded => NoTask(study, site, id),
            { Done: { } first } when first.Request != done.Request => new StaffAnswer.Refused(
                "task-done", $"'{first.By}' did this task already, on {InstantPattern.General.Format(first.At)}."),
            var task => new StaffAnswer.Ok(TaskView.Of(task, done.At)),
        };
    }

    private bool IsPlace(StudyId study, SiteId site) => (study == TaskGuides.NoStudy && site == TaskGuides.NoSite) || studies.HasSite(study, site);
}
