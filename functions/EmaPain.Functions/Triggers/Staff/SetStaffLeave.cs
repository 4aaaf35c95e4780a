using EmaPain.App.Staff;
using EmaPain.Domain.Ids;
using EmaPain.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace EmaPain.Functions.Triggers.Staff;

/// <summary>Says when a member of staff is away.</summary>
public sealed class SetStaffLeave(StaffDoor door, RosterDesk desk)
{
    [Function(nameof(SetStaffLeave))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "studies/{study}/sites/{site}/staff/{id}/leave")] HttpRequest request,
        string study, string site, string id, CancellationToken cancel) =>
        door.EnterAsync<LeaveForm>(request, (form, who) => desk.SetLeaveAsync(new StudyId(study), new SiteId(site), id, form, who, cancel), cancel);
}
