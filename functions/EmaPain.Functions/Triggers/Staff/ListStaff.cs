using EmaPain.App.Staff;
using EmaPain.Domain.Ids;
using EmaPain.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace EmaPain.Functions.Triggers.Staff;

/// <summary>The people on a site's list.</summary>
public sealed class ListStaff(StaffDoor door, RosterDesk desk)
{
    [Function(nameof(ListStaff))]
    public Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "studies/{study}/sites/{site}/staff")] HttpRequest request,
        string study, string site, CancellationToken cancel) =>
        door.EnterAsync(request, who => desk.ListAsync(new StudyId(study), new SiteId(site), who, cancel), cancel);
}
