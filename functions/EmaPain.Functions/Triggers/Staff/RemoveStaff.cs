using EmaPain.App.Staff;
using EmaPain.Domain.Ids;
using EmaPain.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace EmaPain.Functions.Triggers.Staff;

/// <summary>Takes a member of staff out of a role.</summary>
public sealed class RemoveStaff(StaffDoor door, RosterDesk desk)
{
    [Function(nameof(RemoveStaff))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = "studies/{study}/sites/{site}/staff/{id}/roles/{role}")] HttpRequest request,
        string study, string site, string id, string role, CancellationToken cancel) =>
        door.EnterAsync(request, who => desk.RemoveAsync(new StudyId(study), new SiteId(site), id, new StaffRoleId(role), who, cancel), cancel);
}
