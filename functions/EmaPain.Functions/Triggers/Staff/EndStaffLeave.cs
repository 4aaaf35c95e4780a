using EmaPain.App.Staff;
using EmaPain.Domain.Ids;
using EmaPain.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace EmaPain.Functions.Triggers.Staff;

/// <summary>A member of staff is here again.</summary>
public sealed class EndStaffLeave(StaffDoor door, RosterDesk desk)
{
    [Function(nameof(EndStaffLeave))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = "studies/{study}/sites/{site}/staff/{id}/leave")] HttpRequest request,
        string study, string site, string id, CancellationToken cancel) =>
        door.EnterAsync(request, who => desk.EndLeaveAsync(new StudyId(study), new SiteId(site), id, who, cancel), cancel);
}
