using EmaPain.App.Staff;
using EmaPain.Domain.Ids;
using EmaPain.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace EmaPain.Functions.Triggers.Staff;

/// <summary>Takes a task off the list of its site.</summary>
public sealed class FinishTask(StaffDoor door, TaskDesk desk)
{
    [Function(nameof(FinishTask))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "studies/{study}/sites/{site}/tasks/{task}/done")] HttpRequest request,
        string study, string site, string task, CancellationToken cancel) =>
        door.EnterAsync(request, who => desk.FinishAsync(new StudyId(study), new SiteId(site), new TaskId(task), who, cancel), cancel);
}
